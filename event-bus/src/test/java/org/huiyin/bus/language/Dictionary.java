package org.huiyin.bus.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.Topic;

/** The page that tells every field of every event, made from the schemas alone. */
final class Dictionary {
    private static final String BEGINNING =
            """
            # Data dictionary 数据字典

            Every event on the topics and every field of its body. This page is made from the
            [JSON Schemas](../../event-bus/src/main/resources/schemas); a test compares it with them, and
            `mvn -pl event-bus test -Dtest=DictionaryTest -Dhuiyin.dictionary.write=true` writes it anew.

            - **UUID** and **text** are JSON strings; **instant** is a string in UTC such as `2026-01-05T01:30:00Z`, with or without fractions
              of a second; **day** is a string such as `2026-01-12`, in the zone of the city.
            - A field that is not **required** may be absent or null.
            - Lists of **codes** are open: more codes may come, and a reader takes a code that it does not know for "other".
            - The envelope of an event (id, time, sequence, …) stands in its headers: see [README.md](README.md).
            """;

    private Dictionary() {}

    static String page(Map<String, JsonNode> schemas) {
        var page = new StringBuilder(BEGINNING);
        for (Topic topic : Topic.values()) {
            page.append("\n## ").append(topic.wireName()).append("\n\n").append(about(topic));
            for (EventType type : typesOf(topic)) {
                append(page, schemas.get(type.wireName()));
            }
        }
        return page.toString();
    }

    /** Fields and types without a meaning in English or a name in Chinese. */
    static List<String> untold(Map<String, JsonNode> schemas) {
        return schemas.entrySet().stream()
                .flatMap(schema -> Rows.of(schema.getKey(), schema.getValue()).stream())
                .filter(row -> row.schema().path("description").asText().isEmpty()
                        || row.schema().path("x-title-zh").asText().isEmpty())
                .map(Row::path)
                .toList();
    }

    /** Every code that a schema names, with where it stands. */
    static Map<String, String> codes(Map<String, JsonNode> schemas) {
        return schemas.entrySet().stream()
                .flatMap(schema -> Rows.of(schema.getKey(), schema.getValue()).stream())
                .flatMap(row -> examples(row.schema()).stream().map(code -> Map.entry(code, row.path())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static List<EventType> typesOf(Topic topic) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.topic() == topic)
                .toList();
    }

    private static String about(Topic topic) {
        String restricted = topic == Topic.CONTACTS ? "Restricted: notification alone may read it. " : "";
        String order = topic.ordering() == Topic.Ordering.GAPLESS
                ? "Every event counts; each key is numbered 1, 2, 3 … without a gap."
                : "Compacted: only the newest event of a key counts; numbers grow, with gaps.";
        return restricted + "Published by " + topic.source() + ". " + order + "\n";
    }

    private static void append(StringBuilder page, JsonNode schema) {
        page.append("\n### ").append(schema.path("title").asText());
        page.append(" ").append(schema.path("x-title-zh").asText()).append("\n\n");
        page.append(schema.path("description").asText()).append("\n\n");
        page.append("| field | type | required | unit or codes | meaning | 中文 |\n|---|---|---|---|---|---|\n");
        for (Row row : Rows.of("", schema)) {
            if (!row.path().isEmpty()) {
                page.append(line(row)).append("\n");
            }
        }
    }

    private static String line(Row row) {
        var line = new StringJoiner(" | ", "| ", " |");
        line.add("`" + row.path() + "`");
        line.add(type(row.schema()));
        line.add(row.required() ? "yes" : "no");
        line.add(unitOrCodes(row.schema()));
        line.add(row.schema().path("description").asText());
        return line.add(row.schema().path("x-title-zh").asText()).toString();
    }

    private static String type(JsonNode schema) {
        Set<String> types = new HashSet<>();
        schema.path("type").forEach(type -> types.add(type.asText()));
        types.add(schema.path("type").asText());
        if (types.contains("array")) {
            return "list of " + type(schema.path("items"));
        }
        if (types.contains("object")) {
            return schema.has("additionalProperties") ? "texts by name" : "object";
        }
        if (types.contains("integer")) {
            return "integer" + (schema.has("minimum") ? " from " + schema.get("minimum") : "");
        }
        return types.contains("boolean")
                ? "true or false"
                : text(schema.path("format").asText());
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "UUID";
            case "date-time" -> "instant";
            case "date" -> "day";
            default -> "text";
        };
    }

    private static String unitOrCodes(JsonNode schema) {
        var told = new StringJoiner("; ");
        if (schema.has("x-unit")) {
            told.add(schema.get("x-unit").asText());
        }
        if (schema.has("enum")) {
            told.add("one of "
                    + schema.get("enum").toString().replaceAll("[\\[\\]]", "").replace(",", ", "));
        }
        List<String> codes = examples(schema);
        if (!codes.isEmpty()) {
            told.add("`" + String.join("`, `", codes) + "`");
        }
        return told.toString();
    }

    private static List<String> examples(JsonNode schema) {
        JsonNode codes = schema.has("examples")
                ? schema.get("examples")
                : schema.path("items").path("examples");
        return Schemas.JSON.convertValue(
                codes.isMissingNode() ? Schemas.JSON.createArrayNode() : codes,
                Schemas.JSON.getTypeFactory().constructCollectionType(List.class, String.class));
    }
}
