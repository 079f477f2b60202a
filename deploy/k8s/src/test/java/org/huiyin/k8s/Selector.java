package org.huiyin.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A label selector, as Kubernetes reads it. */
record Selector(JsonNode selector) {

    boolean matches(Map<String, String> labels) {
        for (var wanted : Manifests.strings(selector.path("matchLabels")).entrySet()) {
            if (!wanted.getValue().equals(labels.get(wanted.getKey()))) {
                return false;
            }
        }
        for (JsonNode expression : selector.path("matchExpressions")) {
            if (!holds(expression, labels)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(JsonNode expression, Map<String, String> labels) {
        String value = labels.get(expression.path("key").asText());
        boolean named = Manifests.each(expression.path("values"))
                .anyMatch(allowed -> allowed.asText().equals(value));
        return switch (expression.path("operator").asText()) {
            case "In" -> named;
            case "NotIn" -> !named;
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> throw new AssertionError("no such operator: " + expression);
        };
    }
}
