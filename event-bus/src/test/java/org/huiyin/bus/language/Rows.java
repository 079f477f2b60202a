package org.huiyin.bus.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** All that a schema tells, from the outside inwards. */
final class Rows {
    private final List<Row> rows = new ArrayList<>();

    private Rows() {}

    static List<Row> of(String name, JsonNode schema) {
        var all = new Rows();
        all.rows.add(new Row(name, true, schema));
        all.addFields(name.isEmpty() ? "" : name + ".", schema);
        return all.rows;
    }

    private void addFields(String prefix, JsonNode schema) {
        schema.path("properties").properties().forEach(field -> {
            String path = prefix + field.getKey();
            rows.add(new Row(path, isRequired(schema, field.getKey()), field.getValue()));
            addFields(path + "[].", field.getValue().path("items"));
        });
    }

    private static boolean isRequired(JsonNode schema, String field) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(field)) {
                return true;
            }
        }
        return false;
    }
}
