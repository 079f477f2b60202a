package org.huiyin.k8s.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Promtool's unit tests of the alerts: series as they may come, and which alerts stand when. */
record AlertTests(Map<String, ObjectNode> files) {

    static AlertTests written() {
        return new AlertTests(Stream.of("services.yaml", "bus.yaml", "business.yaml")
                .collect(Collectors.toMap(name -> name, AlertTests::read, (one, other) -> one, TreeMap::new)));
    }

    /** Lets promtool run them all over these rules. */
    Promtool.Result over(AlertRules rules, Path folder) {
        rules.withoutWords().writeTo(folder);
        files.forEach((name, file) -> write(folder.resolve(name), file));
        return Promtool.test(folder, List.copyOf(files.keySet()));
    }

    /** Alerts of these names that no test lets fire, or none lets stay silent. */
    List<String> untested(Collection<String> alerts) {
        return alerts.stream()
                .filter(alert -> !has(alert, expected -> !expected.isEmpty()) || !has(alert, JsonNode::isEmpty))
                .toList();
    }

    /** Those of one alert alone. */
    AlertTests only(String alert) {
        return where(one -> isOf(one, alert));
    }

    /** The same without the tests in which the alert fires, or without those in which it stays silent. */
    AlertTests without(String alert, boolean firing) {
        return where(one -> !isOf(one, alert) || one.path("exp_alerts").isEmpty() == firing);
    }

    private AlertTests where(Predicate<JsonNode> wanted) {
        var kept = new TreeMap<String, ObjectNode>();
        files.forEach((name, file) -> kept.put(name, file.deepCopy()));
        kept.values().forEach(file -> {
            file.path("tests").forEach(test -> keep(test.path("alert_rule_test"), wanted));
            keep(file.path("tests"), test -> !test.path("alert_rule_test").isEmpty());
        });
        kept.values().removeIf(file -> file.path("tests").isEmpty());
        return new AlertTests(kept);
    }

    private static void keep(JsonNode list, Predicate<JsonNode> wanted) {
        Iterator<JsonNode> each = list.elements();
        while (each.hasNext()) {
            if (!wanted.test(each.next())) {
                each.remove();
            }
        }
    }

    private boolean has(String alert, Predicate<JsonNode> expected) {
        return cases().flatMap(test -> StreamSupport.stream(test.spliterator(), false))
                .anyMatch(one -> isOf(one, alert) && expected.test(one.path("exp_alerts")));
    }

    private Stream<JsonNode> cases() {
        return files.values().stream()
                .flatMap(file -> StreamSupport.stream(file.path("tests").spliterator(), false))
                .map(test -> test.path("alert_rule_test"));
    }

    private static boolean isOf(JsonNode one, String alert) {
        return one.path("alertname").asText().equals(alert);
    }

    private static ObjectNode read(String name) {
        try (InputStream file = Objects.requireNonNull(AlertTests.class.getResourceAsStream(name), name)) {
            return (ObjectNode) new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path path, JsonNode file) {
        try {
            Files.writeString(path, new YAMLMapper().writeValueAsString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
