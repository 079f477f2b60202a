package org.huiyin.intake.open311;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is answered, in the form that XML and JSON have in common: a root with a content of elements, repeated ones and texts.
 * In JSON the names of the root and of repeated elements are not written (the convention of GeoReport v2).
 */
record Document(String root, Object content) {

    /** Named contents in their order; one without a value is there and empty. */
    static final class Element {
        private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

        Element with(String name, @Nullable Object value) {
            fields.put(name, value);
            return this;
        }

        Map<String, @Nullable Object> fields() {
            return fields;
        }
    }

    /** The same element again and again: elements or texts. */
    record Repeated(String name, List<?> items) {
        Repeated {
            items = List.copyOf(items);
        }
    }

    static Document of(String root, String item, List<?> items) {
        return new Document(root, new Repeated(item, items));
    }

    /** The content with maps and lists only. */
    Object plain() {
        return plain(content);
    }

    private static Object plain(Object value) {
        if (value instanceof Repeated repeated) {
            List<Object> items = new ArrayList<>();
            repeated.items().forEach(item -> items.add(plain(item)));
            return items;
        }
        if (value instanceof Element element) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            element.fields().forEach((name, field) -> fields.put(name, field == null ? null : plain(field)));
            return fields;
        }
        return value;
    }
}
