package org.huiyin.k8s;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.function.Consumer;

/** One fault in an overlay that was whole, made in memory. */
record Mutant(Overlay overlay, String fault, Consumer<Manifests> change) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** The overlay with the fault in it. */
    Manifests manifests() {
        Manifests manifests = overlay.manifests();
        change.accept(manifests);
        if (manifests.all().equals(overlay.manifests().all())) {
            throw new AssertionError("changes nothing: " + fault);
        }
        return manifests;
    }

    @Override
    public String toString() {
        return overlay + ": " + fault;
    }

    /** Sets a field of an object to a value in YAML; the path is a JSON pointer, and {@code -} appends to a list. */
    static Consumer<Manifests> set(String kind, String name, String pointer, String yaml) {
        return manifests -> {
            JsonNode value = value(yaml);
            int last = pointer.lastIndexOf('/');
            JsonNode parent = manifests.get(kind, name).at(pointer.substring(0, last));
            String field = pointer.substring(last + 1).replace("~1", "/");
            if (parent instanceof ArrayNode list) {
                if (field.equals("-")) {
                    list.add(value);
                } else {
                    list.set(Integer.parseInt(field), value);
                }
            } else {
                ((ObjectNode) parent).set(field, value);
            }
        };
    }

    static Consumer<Manifests> remove(String kind, String name, String pointer) {
        return manifests -> {
            int last = pointer.lastIndexOf('/');
            JsonNode parent = manifests.get(kind, name).at(pointer.substring(0, last));
            String field = pointer.substring(last + 1).replace("~1", "/");
            if (parent instanceof ArrayNode list) {
                list.remove(Integer.parseInt(field));
            } else {
                ((ObjectNode) parent).remove(field);
            }
        };
    }

    static Consumer<Manifests> without(String kind, String name) {
        return manifests -> manifests.all().remove(manifests.get(kind, name));
    }

    static Consumer<Manifests> with(String yaml) {
        return manifests -> manifests.all().addAll(Overlay.read(yaml));
    }

    private static JsonNode value(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
