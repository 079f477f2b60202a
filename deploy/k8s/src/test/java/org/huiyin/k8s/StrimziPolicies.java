package org.huiyin.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/**
 * The policy that Strimzi makes for the listeners of a Kafka, whether one likes it or not: each port is open to the peers that its listener
 * names, and to everybody if it names none.
 */
final class StrimziPolicies {

    private StrimziPolicies() {}

    static Stream<JsonNode> of(Manifests manifests) {
        return manifests.of("Kafka").map(StrimziPolicies::policy);
    }

    private static JsonNode policy(JsonNode kafka) {
        ObjectNode policy = JsonNodeFactory.instance.objectNode();
        ObjectNode spec = policy.putObject("spec");
        spec.putObject("podSelector")
                .putObject("matchLabels")
                .put("strimzi.io/cluster", Manifests.name(kafka))
                .put("app.kubernetes.io/name", "kafka");
        spec.putArray("policyTypes").add("Ingress");
        var ingress = spec.putArray("ingress");
        for (JsonNode listener : kafka.path("spec").path("kafka").path("listeners")) {
            ObjectNode rule = ingress.addObject();
            rule.putArray("ports").addObject().put("port", listener.path("port").asInt());
            if (listener.has("networkPolicyPeers")) {
                rule.set("from", listener.path("networkPolicyPeers"));
            }
        }
        return policy;
    }
}
