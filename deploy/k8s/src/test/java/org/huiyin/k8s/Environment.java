package org.huiyin.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** What a container finds in its environment: values as they are, secrets as {@link #SECRET}. */
record Environment(Map<String, String> variables) {

    static final String SECRET = "(secret)";

    /** Later sources win over earlier ones, and single variables over all of them, as in the kubelet. */
    static Environment of(Manifests manifests, JsonNode container) {
        Secrets secrets = Secrets.of(manifests);
        Map<String, String> all = new TreeMap<>();
        for (JsonNode source : container.path("envFrom")) {
            if (source.has("configMapRef")) {
                String name = source.path("configMapRef").path("name").asText();
                manifests.find("ConfigMap", name).ifPresent(map -> all.putAll(Manifests.strings(map.path("data"))));
            } else {
                String name = source.path("secretRef").path("name").asText();
                secrets.keys(name).forEach(key -> all.put(key, SECRET));
            }
        }
        for (JsonNode variable : container.path("env")) {
            all.put(
                    variable.path("name").asText(),
                    variable.has("valueFrom") ? SECRET : variable.path("value").asText());
        }
        return new Environment(all);
    }

    String get(String name) {
        return variables.getOrDefault(name, "");
    }

    boolean has(String name) {
        return variables.containsKey(name);
    }
}
