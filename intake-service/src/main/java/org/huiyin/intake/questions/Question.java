package org.huiyin.intake.questions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question: what its answer is made of and what people read. Its rules are in the schema of its list.
 *
 * @param several whether it is answered by a list of such things
 * @param deprecated no longer asked, still answered
 * @param options what may be chosen; none where people write
 */
public record Question(
        String code,
        Words title,
        @Nullable Words description,
        Kind kind,
        boolean several,
        int maxLength,
        boolean required,
        boolean deprecated,
        List<Option> options) {

    /** What an answer is made of. */
    public enum Kind {
        TEXT,
        DAY,
        INTEGER,
        NUMBER,
        TRUTH
    }

    /** The same in both languages. */
    public record Words(String zh, String en) {}

    /** A word that may be chosen, and what people read for it. */
    public record Option(String value, Words name) {}

    public Question {
        options = List.copyOf(options);
    }

    static Question of(String code, JsonNode schema, boolean required) {
        boolean several = schema.path("type").asText().equals("array");
        JsonNode answer = several ? schema.path("items") : schema;
        return new Question(
                code,
                new Words(
                        schema.path("title").asText(), schema.path("x-title-en").asText()),
                schema.has("description")
                        ? new Words(
                                schema.path("description").asText(),
                                schema.path("x-description-en").asText())
                        : null,
                kind(answer),
                several,
                answer.path("maxLength").intValue(),
                required,
                schema.path("deprecated").booleanValue(),
                options(answer));
    }

    private static Kind kind(JsonNode answer) {
        return switch (answer.path("type").asText()) {
            case "integer" -> Kind.INTEGER;
            case "number" -> Kind.NUMBER;
            case "boolean" -> Kind.TRUTH;
            default -> answer.has("format") ? Kind.DAY : Kind.TEXT;
        };
    }

    private static List<Option> options(JsonNode answer) {
        List<Option> options = new ArrayList<>();
        for (int at = 0; at < answer.path("enum").size(); at++) {
            Words name = new Words(
                    answer.path("x-enum-zh").path(at).asText(),
                    answer.path("x-enum-en").path(at).asText());
            options.add(new Option(answer.path("enum").path(at).asText(), name));
        }
        return options;
    }
}
