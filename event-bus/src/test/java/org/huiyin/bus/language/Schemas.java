package org.huiyin.bus.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.huiyin.bus.event.EventType;

/** The JSON Schemas of all types of event, as they stand in the source. */
final class Schemas {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("src/main/resources/schemas");

    private Schemas() {}

    static Map<String, JsonNode> current() {
        Map<String, JsonNode> schemas = new TreeMap<>();
        for (EventType type : EventType.values()) {
            schemas.put(type.wireName(), of(type));
        }
        return schemas;
    }

    /** With the topic, since readers of a type look for it there. */
    private static JsonNode of(EventType type) {
        ObjectNode schema = (ObjectNode) read(FOLDER.resolve(type.wireName() + ".json"));
        return schema.put("x-topic", type.topic().wireName());
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
