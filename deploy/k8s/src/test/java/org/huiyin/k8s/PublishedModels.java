package org.huiyin.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/** The types that npm has of Kubernetes and of the operators' custom resources, asked through one Node process. */
final class PublishedModels {

    private static final String SKIPPED = "skipped because what it needs cannot be had from npm";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SOURCES = Path.of("src/test/resources/models").toAbsolutePath();
    private static final Path INSTALLED = Path.of("target/models").toAbsolutePath();
    /** No package describes the backup plugin's only resource; {@link NamespacePolicies#backups} looks at it. */
    private static final Set<String> UNDESCRIBED = Set.of("ObjectStore");

    /** Of a mutant's objects all but one have been asked before. */
    private final Map<String, JsonNode> asked = new HashMap<>();

    private final BufferedWriter questions;
    private final BufferedReader answers;

    private PublishedModels() throws IOException {
        Files.createDirectories(INSTALLED);
        for (String file : List.of("package.json", "validate.js", "types.js")) {
            Files.copy(SOURCES.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Finished installed = Finished.of(
                INSTALLED,
                "npm",
                "install",
                "--no-package-lock",
                "--ignore-scripts",
                "--prefer-offline",
                "--no-audit",
                "--no-fund",
                "--fetch-retries=0");
        if (installed.exit() != 0) {
            throw new IOException(installed.complaint());
        }
        Process node = new ProcessBuilder("node", "validate.js")
                .directory(INSTALLED.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(node::destroyForcibly));
        questions = node.outputWriter(StandardCharsets.UTF_8);
        answers = node.inputReader(StandardCharsets.UTF_8);
    }

    /** One process for all tests, started when it is first asked; none where npm has none. */
    private static final class Running {
        static final Optional<PublishedModels> MODELS = start();

        private static Optional<PublishedModels> start() {
            try {
                return Optional.of(new PublishedModels());
            } catch (IOException e) {
                System.err.println(SKIPPED + ": " + e.getMessage());
                return Optional.empty();
            }
        }
    }

    /** Skips the test where npm or its registry can't be had, and has said so. */
    static void need() {
        Assumptions.assumeTrue(Running.MODELS.isPresent(), SKIPPED);
    }

    static List<String> faults(Manifests manifests) {
        need();
        Faults faults = new Faults();
        for (JsonNode object : manifests.all()) {
            JsonNode answer = Running.MODELS.orElseThrow().ask(object);
            boolean expected = UNDESCRIBED.contains(object.path("kind").asText());
            faults.unless(!answer.isNull() || expected, object, "nobody describes " + object.path("apiVersion"));
            answer.forEach(fault -> faults.unless(false, object, fault.asText()));
        }
        return faults.found();
    }

    private synchronized JsonNode ask(JsonNode object) {
        return asked.computeIfAbsent(object.toString(), this::exchange);
    }

    private JsonNode exchange(String object) {
        try {
            questions.write(object);
            questions.newLine();
            questions.flush();
            String answer = answers.readLine();
            return JSON.readTree(Objects.requireNonNull(answer, "the Node process has ended: see its words above"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
