package org.huiyin.bus.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was published last, and so is promised: the schemas without their words, and the digest of each golden sample. */
final class Baseline {
    static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final Path FOLDER = Path.of("src/test/resources/published");
    private static final Path SCHEMAS = FOLDER.resolve("schemas.json");
    private static final Path DIGESTS = FOLDER.resolve("samples.sha256");

    private Baseline() {}

    static Map<String, JsonNode> schemas() {
        Map<String, JsonNode> schemas = new TreeMap<>();
        Schemas.read(SCHEMAS).properties().forEach(type -> schemas.put(type.getKey(), type.getValue()));
        return schemas;
    }

    /** One line for each published sample that is gone or another one. */
    static List<String> lostSamples(Path samples) throws IOException {
        List<String> lost = new ArrayList<>();
        for (String line : Files.readAllLines(DIGESTS)) {
            String[] digestAndName = line.split(" {2}", 2);
            Path sample = samples.resolve(digestAndName[1]);
            if (!Files.exists(sample)) {
                lost.add(digestAndName[1] + ": the sample was removed; what was published once is read for ever");
            } else if (!digest(sample).equals(digestAndName[0])) {
                lost.add(digestAndName[1] + ": the sample was changed; add another one beside it");
            }
        }
        return lost;
    }

    static void write(Map<String, JsonNode> schemas) throws IOException {
        ObjectNode all = Schemas.JSON.createObjectNode();
        schemas.forEach((type, schema) -> all.set(type, withoutWords(schema)));
        Files.createDirectories(FOLDER);
        Files.writeString(SCHEMAS, Schemas.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
        Files.writeString(DIGESTS, digests());
    }

    private static String digests() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(sample -> digest(sample) + "  " + SAMPLES.relativize(sample) + "\n")
                    .collect(Collectors.joining());
        }
    }

    /** Only a schema has words: a field that is called title is none. */
    private static JsonNode withoutWords(JsonNode schema) {
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode bare = schema.deepCopy();
        bare.remove(BreakingChanges.WORDS);
        JsonNode fields = bare.path("properties");
        fields.properties().forEach(field -> field.setValue(withoutWords(field.getValue())));
        for (String inner : List.of("items", "additionalProperties")) {
            if (bare.has(inner)) {
                bare.set(inner, withoutWords(bare.get(inner)));
            }
        }
        return bare;
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
