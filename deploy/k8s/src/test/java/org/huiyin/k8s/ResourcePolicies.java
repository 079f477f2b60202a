package org.huiyin.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How much each pod may take, and whether all of them fit. */
final class ResourcePolicies {

    private ResourcePolicies() {}

    /** Resources of some container, for whom, and how many of it there are at most. */
    private record Share(String whose, JsonNode resources, int replicas) {
        BigDecimal request(String what) {
            return amount(resources.path("requests").path(what)).multiply(BigDecimal.valueOf(replicas));
        }

        BigDecimal limit(String what) {
            return amount(resources.path("limits").path(what)).multiply(BigDecimal.valueOf(replicas));
        }
    }

    static List<String> sizes(Manifests manifests) {
        Faults faults = new Faults();
        shares(manifests).forEach(share -> {
            JsonNode requests = share.resources().path("requests");
            JsonNode limits = share.resources().path("limits");
            faults.unless(requests.has("cpu") && requests.has("memory"), share.whose() + " requests nothing");
            faults.unless(limits.has("memory"), share.whose() + " may take all memory");
            faults.unless(!limits.has("cpu"), share.whose() + " is throttled by a CPU limit");
            faults.unless(
                    share.request("memory").compareTo(share.limit("memory")) <= 0,
                    share.whose() + " requests more memory than it may have");
        });
        return faults.found();
    }

    static List<String> quota(Manifests manifests) {
        Faults faults = new Faults();
        JsonNode hard = manifests.get("ResourceQuota", "huiyin").path("spec").path("hard");
        for (String what : List.of("cpu", "memory")) {
            BigDecimal all =
                    shares(manifests).map(share -> share.request(what)).reduce(BigDecimal.ZERO, BigDecimal::add);
            faults.unless(
                    all.compareTo(amount(hard.path("requests." + what))) <= 0,
                    "all replicas together request " + all + " of " + what + ", more than the quota");
        }
        BigDecimal most =
                shares(manifests).map(share -> share.limit("memory")).reduce(BigDecimal.ZERO, BigDecimal::add);
        faults.unless(
                most.compareTo(amount(hard.path("limits.memory"))) <= 0, "limits of " + most + " exceed the quota");
        faults.unless(hard.has("pods"), "the quota counts no pods");
        JsonNode range = manifests
                .get("LimitRange", "huiyin")
                .path("spec")
                .path("limits")
                .path(0);
        faults.unless(range.path("default").has("memory"), "no default limit of memory");
        faults.unless(range.path("defaultRequest").has("cpu"), "no default request");
        faults.unless(!range.path("default").has("cpu") && !range.path("max").has("cpu"), "a CPU limit by default");
        return faults.found();
    }

    private static Stream<Share> shares(Manifests manifests) {
        List<Share> all = new ArrayList<>();
        manifests.workloads().forEach(workload -> {
            int most = RolloutPolicies.most(manifests, workload);
            Manifests.pod(workload)
                    .path("containers")
                    .forEach(one -> all.add(new Share(Manifests.title(workload), one.path("resources"), most)));
        });
        manifests
                .of("KafkaNodePool")
                .forEach(pool -> all.add(new Share(
                        Manifests.title(pool),
                        pool.path("spec").path("resources"),
                        pool.path("spec").path("replicas").asInt())));
        manifests.of("Kafka").forEach(kafka -> Stream.of("topicOperator", "userOperator")
                .forEach(part -> all.add(new Share(
                        Manifests.title(kafka) + " " + part,
                        kafka.path("spec").path("entityOperator").path(part).path("resources"),
                        1))));
        manifests
                .of("Cluster")
                .forEach(cluster -> all.add(new Share(
                        Manifests.title(cluster),
                        cluster.path("spec").path("resources"),
                        cluster.path("spec").path("instances").asInt())));
        return all.stream();
    }

    private static BigDecimal amount(JsonNode quantity) {
        try {
            return quantity.isMissingNode()
                    ? BigDecimal.ZERO
                    : Quantity.getAmountInBytes(Quantity.parse(quantity.asText()));
        } catch (IllegalArgumentException e) {
            throw new AssertionError("not a quantity: " + quantity, e);
        }
    }
}
