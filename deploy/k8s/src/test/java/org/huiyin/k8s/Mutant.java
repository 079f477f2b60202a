package org.huiyin.k8s;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** One fault of {@code mutants.yaml}, made in an overlay that was whole. */
record Mutant(Overlay overlay, JsonNode row) {

    static List<Mutant> all() {
        try {
            JsonNode rows = new YAMLMapper()
                    .readTree(Path.of("src/test/resources/mutants.yaml").toFile());
            return Manifests.each(rows)
                    .map(row -> new Mutant(Overlay.valueOf(row.path("in").asText()), row))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The overlay with the fault in it. */
    Manifests manifests() {
        Manifests manifests = overlay.manifests();
        mutate(manifests);
        if (manifests.all().equals(overlay.manifests().all())) {
            throw new AssertionError("changes nothing: " + this);
        }
        return manifests;
    }

    private void mutate(Manifests manifests) {
        if (row.has("add")) {
            manifests.all().add(row.path("add").deepCopy());
        } else if (row.has("setting")) {
            replace(manifests);
        } else {
            String[] title = row.path("object").asText().split(" ");
            JsonNode object = manifests.get(title[0], title[1]);
            if (row.has("drop")) {
                manifests.all().remove(object);
            } else {
                change(object);
            }
        }
    }

    /** What all services share is in a ConfigMap whose name says what is in it. */
    private void replace(Manifests manifests) {
        manifests
                .of("ConfigMap")
                .filter(map -> Manifests.name(map).startsWith("common-"))
                .forEach(map -> Manifests.strings(map.path("data"))
                        .forEach((name, value) -> ((ObjectNode) map.path("data"))
                                .put(
                                        name,
                                        value.replace(
                                                row.path("setting").asText(),
                                                row.path("instead").asText()))));
    }

    private void change(JsonNode object) {
        boolean remove = row.has("remove");
        JsonPointer pointer = JsonPointer.compile(row.path(remove ? "remove" : "set")
                .asText()
                .replaceFirst("^container", "/spec/template/spec/containers/0")
                .replaceFirst("^pod", "/spec/template/spec"));
        JsonNode parent = object.at(pointer.head());
        String field = pointer.last().getMatchingProperty();
        JsonNode value = row.path("to").deepCopy();
        if (parent instanceof ArrayNode list && field.equals("-")) {
            list.add(value);
        } else if (parent instanceof ArrayNode list) {
            if (remove) {
                list.remove(Integer.parseInt(field));
            } else {
                list.set(Integer.parseInt(field), value);
            }
        } else if (remove) {
            ((ObjectNode) parent).remove(field);
        } else {
            ((ObjectNode) parent).set(field, value);
        }
    }

    @Override
    public String toString() {
        return overlay + ": " + row.path("fault").asText();
    }
}
