package org.huiyin.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody on the network: pods of ours, pods of another namespace, or an address outside. */
record Actor(String name, Map<String, String> namespace, Map<String, String> pod, String address) {

    private static final Map<String, String> OURS = Map.of("kubernetes.io/metadata.name", "huiyin");

    boolean ours() {
        return namespace.equals(OURS);
    }

    boolean outside() {
        return !address.isEmpty();
    }

    static List<Actor> of(Manifests manifests) {
        List<Actor> all = new ArrayList<>();
        manifests
                .workloads()
                .forEach(workload -> all.add(pod(
                        Manifests.name(workload),
                        Manifests.labels(Manifests.template(workload).path("metadata")))));
        // the pods that operators make, with the labels that they give them
        manifests
                .of("Cluster")
                .forEach(cluster ->
                        all.add(pod(Manifests.name(cluster), Map.of("cnpg.io/cluster", Manifests.name(cluster)))));
        for (JsonNode kafka : manifests.of("Kafka").toList()) {
            String cluster = Manifests.name(kafka);
            all.add(pod("kafka", Map.of("strimzi.io/cluster", cluster, "app.kubernetes.io/name", "kafka")));
            all.add(pod(
                    "entity-operator",
                    Map.of("strimzi.io/cluster", cluster, "app.kubernetes.io/name", "entity-operator")));
        }
        all.add(elsewhere("edge", Map.of("huiyin.org/edge", "true"), Map.of()));
        all.add(elsewhere("monitoring", Map.of("huiyin.org/monitoring", "true"), Map.of()));
        all.add(elsewhere("stranger", Map.of(), Map.of("app.kubernetes.io/component", "server")));
        for (String operator : List.of("keda", "strimzi", "cnpg-system")) {
            all.add(elsewhere(operator, Map.of("kubernetes.io/metadata.name", operator), Map.of()));
        }
        all.add(elsewhere(
                "names", Map.of("kubernetes.io/metadata.name", "kube-system"), Map.of("k8s-app", "kube-dns")));
        all.add(new Actor("internet", Map.of(), Map.of(), "203.0.113.10"));
        all.add(new Actor("private-network", Map.of(), Map.of(), "10.96.0.1"));
        return all;
    }

    private static Actor pod(String name, Map<String, String> labels) {
        return new Actor(name, OURS, labels, "");
    }

    private static Actor elsewhere(String name, Map<String, String> namespace, Map<String, String> labels) {
        return new Actor(name, namespace, labels, "");
    }
}
