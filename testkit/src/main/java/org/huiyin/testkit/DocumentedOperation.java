package org.huiyin.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An operation of the committed {@code openapi.yaml}.
 *
 * @param path template, such as {@code /v1/cases/{id}/plan}
 * @param document the whole document, for its references
 */
record DocumentedOperation(String method, String path, JsonNode operation, JsonNode document) {
    private static final Set<String> METHODS = Set.of("post", "put", "patch");
    private static final String JSON = "application/json";
    private static final String ANYTHING = "*/*";
    private static final int DEEPEST = 6;
    /** One of these fits each pattern of the documents. */
    private static final List<String> TEXTS =
            List.of("x", "A", "COMPLAINT", "91350100M000100Y43", "a@b.cn", "a|b", "027-12345678");

    /** Those that take a request body. */
    static List<DocumentedOperation> takingBodies() throws IOException {
        return documented().stream()
                .filter(each ->
                        METHODS.contains(each.method()) && each.operation().has("requestBody"))
                .toList();
    }

    /** Those that only read, and end. */
    static List<DocumentedOperation> reading() throws IOException {
        return documented().stream()
                .filter(each -> each.method().equals("get") && !each.isStream())
                .toList();
    }

    private static List<DocumentedOperation> documented() throws IOException {
        JsonNode document = new YAMLMapper().readTree(Files.readString(Path.of("openapi.yaml")));
        var found = new ArrayList<DocumentedOperation>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .map(entry -> new DocumentedOperation(entry.getKey(), path.getKey(), entry.getValue(), document))
                .forEach(found::add));
        return found;
    }

    private boolean isStream() {
        return StreamSupport.stream(operation.path("responses").spliterator(), false)
                .anyMatch(response -> response.path("content").has("text/event-stream"));
    }

    String id() {
        return operation.path("operationId").asText();
    }

    boolean takesJson() {
        JsonNode content = operation.path("requestBody").path("content");
        return content.has(JSON) || content.has(ANYTHING);
    }

    /** Bodies of every content type are read, and all but an empty object are refused. */
    boolean takesEveryType() {
        return operation.path("requestBody").path("content").has(ANYTHING);
    }

    boolean wants(String header) {
        return parameters()
                .anyMatch(parameter -> parameter.path("name").asText().equals(header));
    }

    /** The path with a random id, a small number or a harmless word for each parameter. */
    String target() {
        String target = path;
        for (JsonNode parameter : (Iterable<JsonNode>) parameters()::iterator) {
            if (parameter.path("in").asText().equals("path")) {
                String name = parameter.path("name").asText();
                target = target.replace(
                        "{" + name + "}", valid(parameter.path("schema"), 0).asText());
            }
        }
        return target;
    }

    /** The path with one of its parameters, or one more in its query, that is encoded already. */
    List<String> targetsWith(String encoded) {
        return parameters()
                .map(parameter -> {
                    String name = parameter.path("name").asText();
                    return switch (parameter.path("in").asText()) {
                        case "path" ->
                            new DocumentedOperation(
                                            method, path.replace("{" + name + "}", encoded), operation, document)
                                    .target();
                        case "query" -> target() + "?" + name + "=" + encoded;
                        default -> target();
                    };
                })
                .toList();
    }

    /** A body as the document wants it, so that what is put into it is all that is wrong. */
    JsonNode validBody() {
        return takesEveryType() ? JsonNodeFactory.instance.objectNode() : valid(schema(), 0);
    }

    Optional<String> firstField() {
        return fields().findFirst();
    }

    /** The JSON type of a field, such as {@code string}; empty if the document leaves it open. */
    String type(String field) {
        return resolved(schema().path("properties").path(field)).path("type").asText();
    }

    /** Fields that take any text. */
    List<String> textFields() {
        return fields().filter(field -> {
                    JsonNode schema = resolved(schema().path("properties").path(field));
                    return schema.path("type").asText().equals("string")
                            && !schema.has("enum")
                            && !schema.has("format");
                })
                .toList();
    }

    private Stream<String> fields() {
        return schema().path("properties").properties().stream().map(java.util.Map.Entry::getKey);
    }

    private JsonNode schema() {
        return resolved(operation.path("requestBody").path("content").path(JSON).path("schema"));
    }

    private Stream<JsonNode> parameters() {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false);
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }

    private JsonNode valid(JsonNode given, int depth) {
        JsonNode schema = resolved(given);
        var nodes = JsonNodeFactory.instance;
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> validObject(schema, depth);
            case "array" -> nodes.arrayNode().add(valid(schema.path("items"), depth + 1));
            case "integer", "number" -> nodes.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> nodes.booleanNode(true);
            default -> nodes.textNode(validText(schema));
        };
    }

    private JsonNode validObject(JsonNode schema, int depth) {
        var object = JsonNodeFactory.instance.objectNode();
        if (depth < DEEPEST) {
            schema.path("required")
                    .forEach(field -> object.set(
                            field.asText(), valid(schema.path("properties").path(field.asText()), depth + 1)));
        }
        return object;
    }

    private static String validText(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2026-01-05";
            case "date-time" -> "2026-01-05T08:00:00Z";
            case "uri" -> "https://example.org/";
            default -> {
                Pattern pattern = Pattern.compile(schema.path("pattern").asText());
                yield TEXTS.stream()
                        .filter(text -> pattern.matcher(text).find())
                        .findFirst()
                        .orElse("x");
            }
        };
    }
}
