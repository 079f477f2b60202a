package org.huiyin.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Names and keys of the Secrets that will be there: none of them is in git. */
record Secrets(Map<String, Set<String>> byName) {

    private static Map<String, Set<String>> ofTheDemo = Map.of();

    static Secrets of(Manifests manifests) {
        Map<String, Set<String>> all = new TreeMap<>();
        if (manifests.overlay() == Overlay.DEMO) {
            all.putAll(demo());
        }
        manifests.of("ExternalSecret").forEach(external -> all.put(Manifests.name(external), fetched(external)));
        // what Strimzi makes of a cluster and its users
        manifests
                .of("Kafka")
                .forEach(kafka -> all.put(Manifests.name(kafka) + "-cluster-ca-cert", Set.of("ca.crt", "ca.p12")));
        manifests
                .of("KafkaUser")
                .forEach(user -> all.put(
                        "kafka-" + Manifests.name(user),
                        Set.of("ca.crt", "user.crt", "user.key", "user.p12", "user.password")));
        return new Secrets(all);
    }

    Set<String> keys(String name) {
        return byName.getOrDefault(name, Set.of());
    }

    /** A template replaces what was fetched. */
    private static Set<String> fetched(JsonNode external) {
        JsonNode template =
                external.path("spec").path("target").path("template").path("data");
        Set<String> keys = new TreeSet<>();
        if (template.isMissingNode()) {
            external.path("spec")
                    .path("data")
                    .forEach(entry -> keys.add(entry.path("secretKey").asText()));
        } else {
            template.fieldNames().forEachRemaining(keys::add);
        }
        return keys;
    }

    /** What the demo's own script makes. */
    private static synchronized Map<String, Set<String>> demo() {
        if (ofTheDemo.isEmpty()) {
            Map<String, Set<String>> made = new TreeMap<>();
            for (JsonNode secret : Overlay.read(print())) {
                made.put(
                        Manifests.name(secret),
                        Set.copyOf(Manifests.strings(secret.path("stringData")).keySet()));
            }
            ofTheDemo = Map.copyOf(made);
        }
        return ofTheDemo;
    }

    private static String print() {
        try {
            Finished script = Finished.of(Overlay.DEMO.folder(), "bash", "secrets.sh");
            if (script.exit() != 0) {
                throw new AssertionError("secrets.sh failed: " + script.complaint());
            }
            return script.output();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
