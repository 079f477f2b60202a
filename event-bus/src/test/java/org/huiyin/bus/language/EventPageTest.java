package org.huiyin.bus.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.Topic;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code ./run event-docs} makes of the AsyncAPI document: a page that names every topic and every type of event. */
class EventPageTest {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path DOCUMENT = Path.of("src/main/resources/asyncapi/huiyin.yaml");
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final Pattern UNREACHABLE =
            Pattern.compile("ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT");

    @BeforeAll
    static void render() throws IOException, InterruptedException {
        assume(there("npm", "--version"), "npm is absent");
        assume(
                there("node", "-e", "process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)"),
                "node is older than 20");
        Path log = TARGET.resolve("event-docs.log");
        int exit = exit(log, "../run", "event-docs");
        assume(!UNREACHABLE.matcher(Files.readString(log)).find(), "the registry of npm cannot be reached");
        assertThat(exit).as(Files.readString(log)).isZero();
    }

    @Test
    void everyTopicAndTypeStandsOnThePage() throws IOException {
        assertThat(missing(TARGET.resolve("event-docs"))).isEmpty();
        assertThat(TARGET.resolve("event-docs/page.css")).isNotEmptyFile();
        assertThat(TARGET.resolve("event-docs/page.js")).isNotEmptyFile();
    }

    @Test
    void aMessageThatTheDocumentDoesNotHaveIsMissed() throws IOException, InterruptedException {
        ObjectNode document = (ObjectNode) new YAMLMapper().readTree(DOCUMENT.toFile());
        ((ObjectNode) document.at("/channels/cases/messages")).remove("CaseOpened");
        ((ObjectNode) document.at("/components/messages")).remove("CaseOpened");
        Path mutant = TARGET.resolve("event-docs-mutant");
        copySchemas(mutant.resolve("schemas"));
        Files.createDirectories(mutant.resolve("asyncapi"));
        Path changed = mutant.resolve("asyncapi/huiyin.yaml");
        new YAMLMapper().writeValue(changed.toFile(), document);

        Path log = mutant.resolve("log");
        String renderer = TARGET.resolve("asyncapi/render.mjs").toString();
        int exit = exit(log, "node", renderer, changed.toString(), mutant.toString());

        assertThat(exit).as(Files.readString(log)).isZero();
        assertThat(missing(mutant)).containsExactly("case.opened.v1");
    }

    /** What a reader does not see, with or without a script. */
    private static List<String> missing(Path folder) throws IOException {
        String page = Files.readString(folder.resolve("index.html"));
        String seen = page.substring(0, page.indexOf("<script"));
        return Stream.concat(
                        Arrays.stream(Topic.values()).map(Topic::wireName),
                        Arrays.stream(EventType.values()).map(EventType::wireName))
                .filter(name -> !seen.contains(">" + name + "<"))
                .toList();
    }

    private static void copySchemas(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> schemas = Files.list(SCHEMAS)) {
            for (Path schema : schemas.toList()) {
                Files.write(folder.resolve(schema.getFileName()), Files.readAllBytes(schema));
            }
        }
    }

    private static void assume(boolean there, String reason) {
        if (!there) {
            System.err.println("skipped because " + reason + ": the page of the events was not rendered");
        }
        Assumptions.assumeTrue(there, "skipped because " + reason);
    }

    private static boolean there(String... command) throws InterruptedException {
        try {
            return exit(TARGET.resolve("event-docs.log"), command) == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static int exit(Path log, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).as(command[0]).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
