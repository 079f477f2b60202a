package org.huiyin.intake.questions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the files in {@code codes/questions/} and refuses what goes beyond the part of JSON Schema that they may use. */
final class QuestionFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final QuestionSchemas schemas;
    private final Schema rules;

    QuestionFile(QuestionSchemas schemas) {
        this.schemas = schemas;
        String name = "codes/questions.schema.json";
        String text = text(name);
        if (text == null) {
            throw new IllegalStateException("missing in the jar: " + name);
        }
        rules = schemas.compile(name, tree(name, text));
    }

    /** The text of a category's own file; null if it has none. */
    static @Nullable String ofCategory(String code) {
        return text(name(code));
    }

    /** What the file says, or an {@link IllegalStateException} that names the file and the place. */
    ObjectNode read(String code, String text) {
        String name = name(code);
        JsonNode document = tree(name, text);
        QuestionSchemas.demandNone(name, rules.validate(document));
        schemas.compile(name, document);
        document.get("properties").properties().forEach(question -> {
            demandEveryOptionNamed(name, question.getValue());
            demandEveryOptionNamed(name, question.getValue().path("items"));
        });
        document.path("required").forEach(key -> {
            if (!document.get("properties").has(key.asText())) {
                throw new IllegalStateException(name + " can't be used: requires " + key + ", which it does not ask");
            }
        });
        return (ObjectNode) document;
    }

    private static void demandEveryOptionNamed(String name, JsonNode of) {
        int options = of.path("enum").size();
        if (options != of.path("x-enum-zh").size()
                || options != of.path("x-enum-en").size()) {
            throw new IllegalStateException(name + " can't be used: an enum has not as many names as values");
        }
    }

    private static String name(String code) {
        return "codes/questions/" + code + ".json";
    }

    private static JsonNode tree(String name, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(name + " can't be used: " + broken.getMessage(), broken);
        }
    }

    private static @Nullable String text(String name) {
        try (InputStream file = QuestionFile.class.getResourceAsStream("/" + name)) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
