package org.huiyin.evaluation.rulefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The JSON files that come with the program. */
final class Resources {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Resources() {}

    static JsonNode read(String name) {
        try (InputStream file = Resources.class.getResourceAsStream("/rule-sets/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
