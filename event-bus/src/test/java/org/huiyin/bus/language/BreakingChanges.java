package org.huiyin.bus.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a change of schemas would do to those who read the topics: programs written for the published schemas must read new
 * events, and the schemas of now must accept every event ever published. New types, new optional fields, new codes and other
 * words are all that passes.
 */
final class BreakingChanges {
    static final Set<String> WORDS = Set.of("$schema", "$id", "title", "description", "x-title-zh");
    private static final Set<String> COMPARED =
            Set.of("type", "enum", "examples", "required", "properties", "items", "additionalProperties");

    private final List<String> found = new ArrayList<>();

    private BreakingChanges() {}

    /** One line for each, naming the type and the field; empty if nobody is hurt. */
    static List<String> between(Map<String, JsonNode> published, Map<String, JsonNode> current) {
        var changes = new BreakingChanges();
        published.forEach((type, schema) -> {
            JsonNode now = current.get(type);
            if (now == null) {
                changes.found.add(type + ": the type was removed; events of it stay on its topic");
            } else {
                changes.compare(type, schema, now);
            }
        });
        return changes.found;
    }

    private void compare(String where, JsonNode before, JsonNode now) {
        compareTypes(where, before.path("type"), now.path("type"));
        compareCodes(where, "enum", before, now);
        compareCodes(where, "examples", before, now);
        compareRequired(where, before, now);
        compareLimits(where, before, now);
        before.path("properties").properties().forEach(field -> {
            String name = where + "." + field.getKey();
            JsonNode fieldNow = now.path("properties").get(field.getKey());
            if (fieldNow == null) {
                found.add(name + ": the field was removed; readers expect it");
            } else {
                compare(name, field.getValue(), fieldNow);
            }
        });
        compareInner(where + "[]", before.path("items"), now.path("items"));
        compareInner(where + "{}", before.path("additionalProperties"), now.path("additionalProperties"));
    }

    private void compareInner(String where, JsonNode before, JsonNode now) {
        if (before.isObject() && now.isObject()) {
            compare(where, before, now);
        } else if (!before.equals(now)) {
            found.add(where + ": was " + before + " and is " + now);
        }
    }

    private void compareTypes(String where, JsonNode before, JsonNode now) {
        Set<String> lost = without(texts(before), texts(now));
        Set<String> won = without(texts(now), texts(before));
        if (!lost.isEmpty()) {
            found.add(where + ": the type was narrowed and lacks " + lost + "; old events have it");
        }
        if (!won.isEmpty()) {
            found.add(where + ": the type was widened by " + won + "; readers do not expect it");
        }
    }

    /** A closed list may grow or open: readers accept codes that they do not know. It may not lose a code or be closed. */
    private void compareCodes(String where, String keyword, JsonNode before, JsonNode now) {
        if (now.has(keyword) && !before.has(keyword) && keyword.equals("enum")) {
            found.add(where + ": an enum was set, which narrows what was free; old events may have other values");
        } else if (now.has(keyword) || keyword.equals("examples")) {
            Set<String> lost = without(texts(before.path(keyword)), texts(now.path(keyword)));
            if (!lost.isEmpty()) {
                found.add(where + ": the " + keyword + " was narrowed and lacks " + lost + "; old events have it");
            }
        }
    }

    private void compareRequired(String where, JsonNode before, JsonNode now) {
        for (String field : without(texts(now.path("required")), texts(before.path("required")))) {
            boolean known = before.path("properties").has(field);
            found.add(where + "." + field + ": "
                    + (known ? "the field was optional and is required" : "a new field is required")
                    + "; old events lack it");
        }
        for (String field : without(texts(before.path("required")), texts(now.path("required")))) {
            if (now.path("properties").has(field)) {
                found.add(where + "." + field + ": the field was required and is optional; readers rely on it");
            }
        }
    }

    /** Formats, patterns, bounds and units: readers may rely on each, and old events keep to them. A unit may be told later. */
    private void compareLimits(String where, JsonNode before, JsonNode now) {
        Set<String> keywords = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(keywords::add);
        now.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(WORDS);
        keywords.removeAll(COMPARED);
        for (String keyword : keywords) {
            boolean toldLater = keyword.equals("x-unit") && !before.has(keyword);
            if (!toldLater && !before.path(keyword).equals(now.path(keyword))) {
                found.add(where + ": " + keyword + " was " + before.path(keyword) + " and is " + now.path(keyword));
            }
        }
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new LinkedHashSet<>();
        if (node.isArray()) {
            node.forEach(element -> texts.add(element.asText()));
        } else if (node.isTextual()) {
            texts.add(node.asText());
        }
        return texts;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
