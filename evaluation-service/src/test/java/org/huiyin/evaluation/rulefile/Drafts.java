package org.huiyin.evaluation.rulefile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Rule sets in the making: the city's preset with some values replaced. JSON is written with single quotes. */
final class Drafts {
    private static final JsonMapper JSON = new JsonMapper();

    private Drafts() {}

    static ObjectNode preset() {
        return new Presets().named("ten-of-606").orElseThrow().deepCopy();
    }

    static ObjectNode with(String place, String value) {
        ObjectNode rules = preset();
        set(rules, place, value);
        return rules;
    }

    static void set(ObjectNode rules, String place, String value) {
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode parent = rules.at(pointer.head());
        if (parent instanceof ArrayNode list) {
            list.insert(pointer.last().getMatchingIndex(), json(value));
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), json(value));
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
