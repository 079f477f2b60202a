package org.huiyin.intake.questions;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.service.problem.Violation;
import org.jspecify.annotations.Nullable;

/** All questions of one category, those that it inherits included. */
public final class QuestionList {
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode document;
    private final Schema schema;

    QuestionList(ObjectNode document, Schema schema) {
        this.document = document;
        this.schema = schema;
    }

    /** The edition of the list of categories in which these questions last changed. */
    public int edition() {
        return document.get("x-edition").intValue();
    }

    /** The questions as a JSON Schema. */
    public Map<String, Object> document() {
        return JSON.convertValue(document, new TypeReference<>() {});
    }

    /** The questions in their order. */
    public List<Question> questions() {
        Set<String> required = new HashSet<>();
        document.path("required").forEach(code -> required.add(code.asText()));
        return document.get("properties").properties().stream()
                .map(asked -> Question.of(asked.getKey(), asked.getValue(), required.contains(asked.getKey())))
                .toList();
    }

    /** What is wrong with answers, in stable codes, with pointers relative to them and without repeating any answer. */
    public List<Violation> violations(Map<String, @Nullable Object> given) {
        return schema.validate(JSON.valueToTree(given)).stream()
                .map(QuestionList::violation)
                .toList();
    }

    private static Violation violation(Error error) {
        String place = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required" -> new Violation(place + field(error), "required", "must be answered");
            case "additionalProperties" ->
                new Violation(place + field(error), "unknown-field", "is no question of this category");
            case "type" -> new Violation(place, "wrong-type", "is not of the type that the question asks for");
            case "enum" -> new Violation(place, "unknown-code", "is not one of the words of this question");
            case "format" -> new Violation(place, "invalid-date", "is not a day such as 2026-03-02");
            case "maxLength" -> new Violation(place, "too-long", "is longer than the question allows");
            case "maxItems" -> new Violation(place, "too-many", "names more than the question allows");
            case "uniqueItems" -> new Violation(place, "named-twice", "names something twice");
            default -> new Violation(place, "out-of-range", "is outside what the question allows");
        };
    }

    private static String field(Error error) {
        return "/" + error.getProperty().replace("~", "~0").replace("/", "~1");
    }
}
