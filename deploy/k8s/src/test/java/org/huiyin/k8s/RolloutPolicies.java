package org.huiyin.k8s;

import static org.huiyin.k8s.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How many of each there are, and that never too few of them are left. */
final class RolloutPolicies {

    private static final int PARTITIONS = 12;

    private RolloutPolicies() {}

    static List<String> rollout(Manifests manifests) {
        Faults faults = new Faults();
        manifests.servers().forEach(server -> {
            JsonNode rolling = server.path("spec").path("strategy").path("rollingUpdate");
            faults.unless(rolling.path("maxUnavailable").asText().equals("0"), server, "goes below its replicas");
            faults.unless(rolling.path("maxSurge").asInt() >= 1, server, "cannot be rolled out");
        });
        return faults.found();
    }

    static List<String> disruption(Manifests manifests) {
        Faults faults = new Faults();
        List<JsonNode> budgets = manifests.of("PodDisruptionBudget").toList();
        Stream.concat(manifests.servers(), manifests.find("StatefulSet", "keycloak").stream())
                .forEach(workload -> {
                    Map<String, String> labels =
                            Manifests.labels(Manifests.template(workload).path("metadata"));
                    List<JsonNode> found = budgets.stream()
                            .filter(budget -> new Selector(budget.path("spec").path("selector")).matches(labels))
                            .toList();
                    faults.unless(found.size() == 1, workload, "has " + found.size() + " disruption budgets");
                    // fewer would forbid to drain a node where only one runs
                    found.forEach(budget -> faults.unless(
                            budget.path("spec").path("maxUnavailable").asText().equals("1"),
                            budget,
                            "not one at a time"));
                });
        return faults.found();
    }

    static List<String> spread(Manifests manifests) {
        Faults faults = new Faults();
        manifests.servers().forEach(server -> {
            Map<String, String> labels =
                    Manifests.labels(Manifests.template(server).path("metadata"));
            for (String key : List.of("kubernetes.io/hostname", "topology.kubernetes.io/zone")) {
                Optional<JsonNode> constraint = Manifests.each(
                                Manifests.pod(server).path("topologySpreadConstraints"))
                        .filter(one -> one.path("topologyKey").asText().equals(key))
                        .findFirst();
                faults.unless(constraint.isPresent(), server, "is not spread over " + key);
                constraint.ifPresent(one -> {
                    JsonNode selector = one.path("labelSelector");
                    faults.unless(
                            new Selector(selector).matches(labels)
                                    && selector.path("matchLabels").size() > 1,
                            server,
                            "is spread by others' labels");
                });
            }
        });
        return faults.found();
    }

    static List<String> scaling(Manifests manifests) {
        Faults faults = new Faults();
        manifests.of("ScaledObject").forEach(scaled -> {
            JsonNode spec = scaled.path("spec");
            bounds(
                    faults,
                    scaled,
                    spec.path("minReplicaCount").asInt(),
                    spec.path("maxReplicaCount").asInt());
            faults.unless(!spec.path("triggers").isEmpty(), scaled, "has no trigger");
            for (JsonNode trigger : spec.path("triggers")) {
                faults.unless(trigger.path("type").asText().equals("kafka"), scaled, "does not look at lag");
                JsonNode metadata = trigger.path("metadata");
                faults.unless(metadata.path("consumerGroup").asText().equals(name(scaled)), scaled, "others' group");
                faults.unless(
                        ServiceSources.of(name(scaled))
                                .reads()
                                .contains(metadata.path("topic").asText()),
                        scaled,
                        "does not read " + metadata.path("topic"));
            }
        });
        manifests.of("HorizontalPodAutoscaler").forEach(scaler -> {
            JsonNode spec = scaler.path("spec");
            bounds(
                    faults,
                    scaler,
                    spec.path("minReplicas").asInt(),
                    spec.path("maxReplicas").asInt());
        });
        if (manifests.overlay() == Overlay.PRODUCTION) {
            manifests.servers().forEach(server -> {
                String kind = name(server).equals("intake") ? "HorizontalPodAutoscaler" : "ScaledObject";
                faults.unless(manifests.find(kind, name(server)).isPresent(), server, "is scaled by no " + kind);
                faults.unless(!server.path("spec").has("replicas"), server, "each apply resets its replicas");
            });
            faults.unless(
                    manifests
                                    .get("StatefulSet", "keycloak")
                                    .path("spec")
                                    .path("replicas")
                                    .asInt()
                            >= 2,
                    "one Keycloak alone");
            manifests
                    .of("KafkaNodePool")
                    .forEach(pool ->
                            faults.unless(pool.path("spec").path("replicas").asInt() == 3, pool, "not three brokers"));
            manifests
                    .of("Cluster")
                    .forEach(cluster -> faults.unless(
                            cluster.path("spec").path("instances").asInt() == 3, cluster, "not three instances"));
        }
        return faults.found();
    }

    private static void bounds(Faults faults, JsonNode scaler, int least, int most) {
        faults.unless(least >= 2, scaler, "goes down to " + least);
        faults.unless(most > least, scaler, "goes from " + least + " to " + most);
        faults.unless(most <= PARTITIONS, scaler, "goes up to " + most + ", more than there are partitions");
    }

    /** How many pods of a workload there are at most, the one of a rollout included. */
    static int most(Manifests manifests, JsonNode workload) {
        int surge = workload.path("spec")
                .path("strategy")
                .path("rollingUpdate")
                .path("maxSurge")
                .asInt();
        return surge
                + Stream.concat(
                                manifests
                                        .of("ScaledObject")
                                        .filter(one -> target(one, workload))
                                        .map(one -> one.path("spec")
                                                .path("maxReplicaCount")
                                                .asInt()),
                                manifests
                                        .of("HorizontalPodAutoscaler")
                                        .filter(one -> target(one, workload))
                                        .map(one -> one.path("spec")
                                                .path("maxReplicas")
                                                .asInt()))
                        .findFirst()
                        .orElse(workload.path("spec").path("replicas").asInt(1));
    }

    private static boolean target(JsonNode scaler, JsonNode workload) {
        return workload.path("kind").asText().equals("Deployment")
                && scaler.path("spec")
                        .path("scaleTargetRef")
                        .path("name")
                        .asText()
                        .equals(name(workload));
    }
}
