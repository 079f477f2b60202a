package org.huiyin.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A request body that no operation may take.
 *
 * @param name what is wrong with it
 * @param contentType of the request
 * @param statuses the answers that show that the body was looked at and refused for what it is
 * @param code that one of the answer's errors has to have; empty if any will do
 */
record BadBody(String name, String contentType, String body, Set<Integer> statuses, String code) {
    /** What no answer may repeat. */
    static final String VALUE = "hy-2026-marker-v";
    /** A field's name, which an answer may repeat in a pointer and nowhere else. */
    static final String NAME = "hy-2026-marker-n";

    private static final String JSON = "application/json";
    private static final Set<Integer> MALFORMED = Set.of(400, 422);
    /** A body that is well-formed reaches the rules, and another rule may say no before its texts are looked at. */
    private static final Set<Integer> UNFIT = Set.of(400, 403, 404, 409, 412, 422);

    private static final List<String> NOT_THE_CALLERS =
            List.of("id", "state", "version", "createdBy", "owner", "filedAt");
    private static final int DEEP = 10_000;
    private static final int LARGE = 2 * 1024 * 1024;
    private static final Map<String, String> OF_TYPE = Map.of(
            "string", '"' + VALUE + '"',
            "integer", "4294967296.5",
            "boolean", "true",
            "array", "[\"" + VALUE + "\"]",
            "object", "{\"" + NAME + "\":\"" + VALUE + "\"}");

    /** Everything that is sent to an operation. */
    static List<BadBody> of(DocumentedOperation operation) {
        var bodies = new ArrayList<BadBody>();
        bodies.add(malformed("no JSON", NAME + "=" + VALUE));
        bodies.add(new BadBody("null", JSON, "null", Set.of(400, 404, 422), ""));
        bodies.add(malformed("a list", "[]"));
        bodies.add(malformed("a text", '"' + VALUE + '"'));
        bodies.addAll(unknownFields(operation));
        bodies.add(malformed("a field twice", twice(operation.firstField().orElse(NAME))));
        bodies.add(malformed("10,000 levels", "[".repeat(DEEP) + "]".repeat(DEEP)));
        bodies.add(malformed(
                "10,000 levels in a field",
                with(operation, operation.firstField().orElse(NAME), "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP))));
        bodies.add(new BadBody("2 MiB", JSON, '"' + "x".repeat(LARGE) + '"', Set.of(400, 413, 422), ""));
        bodies.addAll(wrongTypes(operation));
        bodies.addAll(badTexts(operation));
        String valid = with(operation, NAME, '"' + VALUE + '"');
        Set<Integer> unread = operation.takesEveryType() ? Set.of(400, 415, 422) : Set.of(415);
        bodies.add(new BadBody("text/plain", "text/plain", valid, unread, ""));
        return bodies;
    }

    private static List<BadBody> unknownFields(DocumentedOperation operation) {
        var bodies = new ArrayList<BadBody>();
        bodies.add(malformed("nothing but an unknown field", "{\"" + NAME + "\":\"" + VALUE + "\"}"));
        String code = operation.takesEveryType() ? "" : "unknown-field";
        Stream.concat(Stream.of(NAME), NOT_THE_CALLERS.stream())
                .map(field -> new BadBody(
                        "the field " + field, JSON, with(operation, field, '"' + VALUE + '"'), MALFORMED, code))
                .forEach(bodies::add);
        return bodies;
    }

    private static List<BadBody> wrongTypes(DocumentedOperation operation) {
        return operation
                .firstField()
                .map(field -> OF_TYPE.entrySet().stream()
                        .filter(type ->
                                !type.getKey().equals(operation.type(field).replace("number", "integer")))
                        .map(type ->
                                malformed(type.getKey() + " for " + field, with(operation, field, type.getValue())))
                        .toList())
                .orElse(List.of());
    }

    private static List<BadBody> badTexts(DocumentedOperation operation) {
        var bodies = new ArrayList<BadBody>();
        for (String field : operation.textFields()) {
            for (String bad : List.of("\\ud800", "\\u0000")) {
                String body = with(operation, field, '"' + VALUE + bad + '"');
                bodies.add(new BadBody(bad + " in " + field, JSON, body, UNFIT, ""));
            }
        }
        return bodies;
    }

    private static BadBody malformed(String name, String body) {
        return new BadBody(name, JSON, body, MALFORMED, "");
    }

    private static String twice(String field) {
        return "{\"%1$s\":null,\"%1$s\":null}".formatted(field);
    }

    /** The valid body with this field instead of its own. */
    private static String with(DocumentedOperation operation, String field, String json) {
        var fields = new LinkedHashMap<String, String>();
        for (Map.Entry<String, JsonNode> valid : operation.validBody().properties()) {
            fields.put(valid.getKey(), valid.getValue().toString());
        }
        fields.put(field, json);
        return fields.entrySet().stream()
                .map(entry -> '"' + entry.getKey() + "\":" + entry.getValue())
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }
}
