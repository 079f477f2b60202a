package org.huiyin.k8s;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** What there is to apply, and what kustomize makes of it. */
enum Overlay {
    DEMO,
    PRODUCTION;

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path MANIFESTS = Path.of("").toAbsolutePath();

    private List<JsonNode> rendered = List.of();

    Path folder() {
        return MANIFESTS.resolve("overlays").resolve(name().toLowerCase(java.util.Locale.ROOT));
    }

    /** Everything of this overlay, rendered once; what is given out is the caller's own. */
    synchronized Manifests manifests() {
        if (rendered.isEmpty()) {
            rendered = render(folder());
        }
        return new Manifests(
                this,
                new ArrayList<>(
                        rendered.stream().<JsonNode>map(JsonNode::deepCopy).toList()));
    }

    /** What kustomize makes of a folder. */
    static List<JsonNode> render(Path folder) {
        Finished rendering;
        try {
            rendering = Finished.of(MANIFESTS, "kubectl", "kustomize", folder.toString());
        } catch (IOException e) {
            return skip("skipped because kubectl is missing: " + e.getMessage());
        }
        if (rendering.complaint().contains("unknown field \"components\"")) {
            return skip("skipped because this kubectl is older than 1.21: " + rendering.complaint());
        }
        if (rendering.exit() != 0) {
            throw new AssertionError(folder + " cannot be rendered: " + rendering.complaint());
        }
        return read(rendering.output());
    }

    private static List<JsonNode> skip(String reason) {
        System.err.println(reason);
        return Assumptions.abort(reason);
    }

    static List<JsonNode> read(String yaml) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            List<JsonNode> all = new ArrayList<>(documents.readAll());
            all.removeIf(JsonNode::isNull);
            return all;
        } catch (JsonProcessingException e) {
            throw new AssertionError("not YAML: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
