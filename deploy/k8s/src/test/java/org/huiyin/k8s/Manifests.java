package org.huiyin.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The objects of one overlay, by kind and name. */
record Manifests(Overlay overlay, List<JsonNode> all) {

    /** The four that are Huiyin's own; the rest is what they stand on. */
    static final List<String> SERVICES = List.of("intake", "dispatch", "evaluation", "notification");

    private static final Set<String> WITH_PODS = Set.of("Deployment", "StatefulSet", "Job", "CronJob", "DaemonSet");

    Stream<JsonNode> of(String kind) {
        return all.stream().filter(one -> one.path("kind").asText().equals(kind));
    }

    Optional<JsonNode> find(String kind, String name) {
        return of(kind).filter(one -> name(one).equals(name)).findFirst();
    }

    JsonNode get(String kind, String name) {
        return find(kind, name).orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }

    /** Whatever makes pods of a template. */
    Stream<JsonNode> workloads() {
        return all.stream().filter(one -> WITH_PODS.contains(one.path("kind").asText()));
    }

    /** The Deployments of the four services. */
    Stream<JsonNode> servers() {
        return SERVICES.stream().map(service -> get("Deployment", service));
    }

    static JsonNode template(JsonNode workload) {
        JsonNode spec = workload.path("spec");
        return (spec.has("jobTemplate") ? spec.path("jobTemplate").path("spec") : spec).path("template");
    }

    static JsonNode pod(JsonNode workload) {
        return template(workload).path("spec");
    }

    /** All containers of a workload, those that only prepare included. */
    static List<JsonNode> containers(JsonNode workload) {
        List<JsonNode> found = new ArrayList<>();
        pod(workload).path("initContainers").forEach(found::add);
        pod(workload).path("containers").forEach(found::add);
        return found;
    }

    /** The container that a pod is for. */
    static JsonNode main(JsonNode workload) {
        return pod(workload).path("containers").path(0);
    }

    static String name(JsonNode object) {
        return object.path("metadata").path("name").asText();
    }

    static String title(JsonNode object) {
        return object.path("kind").asText() + " " + name(object);
    }

    static Map<String, String> labels(JsonNode metadata) {
        return strings(metadata.path("labels"));
    }

    static Map<String, String> strings(JsonNode map) {
        Map<String, String> found = new TreeMap<>();
        map.properties()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue().asText()));
        return found;
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
