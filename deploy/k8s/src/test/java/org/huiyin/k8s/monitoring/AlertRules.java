package org.huiyin.k8s.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The alert rules of the component, as shipped or with one fault. */
final class AlertRules {
    private static final Path SHIPPED = Path.of("components/monitoring/rules.yaml");
    private static final Path SOURCES = Path.of("../..");
    private static final Pattern PAGE = Pattern.compile("https://[^/]+/(docs/runbooks/[a-z-]+\\.md)");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Set<String> SEVERITIES = Set.of("critical", "warning");

    private final JsonNode spec;

    private AlertRules(JsonNode spec) {
        this.spec = spec;
    }

    static AlertRules shipped() {
        try {
            return new AlertRules(
                    new YAMLMapper().readTree(Files.readString(SHIPPED)).path("spec"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ObjectNode> alerts() {
        return StreamSupport.stream(spec.path("groups").spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.path("rules").spliterator(), false))
                .map(ObjectNode.class::cast)
                .toList();
    }

    List<String> names() {
        return alerts().stream().map(alert -> alert.path("alert").asText()).toList();
    }

    /** The same with one alert changed. */
    AlertRules with(String name, Consumer<ObjectNode> change) {
        var changed = new AlertRules(spec.deepCopy());
        changed.alerts().stream()
                .filter(alert -> alert.path("alert").asText().equals(name))
                .forEach(change);
        return changed;
    }

    /** One alert alone. */
    AlertRules only(String name) {
        var alone = new AlertRules(spec.deepCopy());
        for (JsonNode group : alone.spec.path("groups")) {
            Iterator<JsonNode> rules = group.path("rules").elements();
            while (rules.hasNext()) {
                if (!rules.next().path("alert").asText().equals(name)) {
                    rules.remove();
                }
            }
        }
        return alone;
    }

    /** What decides when an alert fires, without its words. */
    AlertRules withoutWords() {
        var bare = new AlertRules(spec.deepCopy());
        bare.alerts().forEach(alert -> alert.remove("annotations"));
        return bare;
    }

    /** Writes the rules as Prometheus itself reads them. */
    Path writeTo(Path folder) {
        try {
            return Files.writeString(folder.resolve("rules.yaml"), new YAMLMapper().writeValueAsString(spec));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the words and marks of the alerts. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        for (ObjectNode alert : alerts()) {
            String name = alert.path("alert").asText();
            if (!SEVERITIES.contains(alert.path("labels").path("severity").asText())) {
                faults.add(name + " has no severity");
            }
            for (String words : List.of("summary", "description")) {
                if (alert.path("annotations").path(words).asText().isBlank()) {
                    faults.add(name + " has no " + words);
                }
                if (!CHINESE.matcher(
                                alert.path("annotations").path(words + "_zh").asText())
                        .find()) {
                    faults.add(name + " has no " + words + " in Chinese");
                }
            }
            if (!Files.exists(SOURCES.resolve(page(alert)))) {
                faults.add(name + " has no run-book");
            }
        }
        return faults;
    }

    /** The path of an alert's run-book in the sources. */
    static String page(ObjectNode alert) {
        Matcher page =
                PAGE.matcher(alert.path("annotations").path("runbook_url").asText());
        return page.matches() ? page.group(1) : "docs/runbooks/none";
    }
}
