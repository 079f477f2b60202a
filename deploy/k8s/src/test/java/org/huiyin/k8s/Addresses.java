package org.huiyin.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The hosts and ports that settings name are there. */
final class Addresses {

    private Addresses() {}

    static List<String> unknown(Manifests manifests) {
        Faults faults = new Faults();
        Map<String, String> known = known(manifests);
        manifests.servers().forEach(server -> {
            Environment environment = Environment.of(manifests, Manifests.main(server));
            for (String address : List.of(
                    authority(environment.get("HUIYIN_DB_URL")),
                    environment.get("KAFKA_BOOTSTRAP_SERVERS"),
                    authority(environment.get("HUIYIN_OIDC_URL")))) {
                faults.unless(known.containsKey(address), server, "nothing listens at " + address);
            }
            faults.unless(
                    environment.get("HUIYIN_DB_URL").endsWith("/" + Manifests.name(server)),
                    server,
                    "others' database");
        });
        manifests
                .of("ScaledObject")
                .forEach(scaled -> scaled.path("spec").path("triggers").forEach(trigger -> {
                    String address =
                            trigger.path("metadata").path("bootstrapServers").asText();
                    faults.unless(
                            known.containsKey(address.replace(".huiyin:", ":")),
                            scaled,
                            "nothing listens at " + address);
                }));
        return faults.found();
    }

    private static String authority(String url) {
        return url.isEmpty() ? "" : URI.create(url).getAuthority();
    }

    private static Map<String, String> known(Manifests manifests) {
        Map<String, String> all = new TreeMap<>();
        manifests.of("Service").forEach(service -> service.path("spec")
                .path("ports")
                .forEach(port -> all.put(Manifests.name(service) + ":" + port.path("port"), "Service")));
        manifests.of("Cluster").forEach(cluster -> all.put(Manifests.name(cluster) + "-rw:5432", "Cluster"));
        manifests.of("Kafka").forEach(kafka -> {
            JsonNode listeners = kafka.path("spec").path("kafka").path("listeners");
            listeners.forEach(
                    listener -> all.put(Manifests.name(kafka) + "-kafka-bootstrap:" + listener.path("port"), "Kafka"));
        });
        return all;
    }
}
