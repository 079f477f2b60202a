package org.huiyin.intake.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

/**
 * What a partner does first: generates a client from the committed document, compiles it, and files with it. The programs
 * are those of {@code src/test/resources/clients}; nothing in the generated code is touched.
 */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class GeneratedClientsTest {
    private static final Path PROGRAMS = Path.of("src/test/resources/clients");
    private static final Path CLIENTS = Path.of("target/clients").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String JAVA_PROPERTIES = "openApiNullable=false,useJakartaEe=true";
    private static final String NOT_WANTED = "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false";
    private static final Pattern LINE = Pattern.compile("filed (\\S+) (\\S+) read \\2 RECEIVED supplements 1"
            + " listed \\2 \\1 refused 422/category absent 404\\R");

    private final String client = "generated-" + UUID.randomUUID();

    @Test
    void aGeneratedJavaClientFilesReadsSupplementsAndLists() throws IOException, InterruptedException {
        Path folder = emptied(CLIENTS.resolve("java"));
        generate("java", folder, "--library", "native", "--additional-properties", JAVA_PROPERTIES);
        compile(folder);
        String classpath = folder.resolve("classes") + File.pathSeparator + jackson();

        assertWalks(Finished.of(folder, command(writer(), JAVA, "-cp", classpath, "Smoke")));
        assertRefused(Finished.of(folder, command(reader(), JAVA, "-cp", classpath, "Smoke")));
    }

    @Test
    void aGeneratedTypeScriptClientFilesReadsSupplementsAndLists() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(CLIENTS.resolve("typescript"));
        for (String file : List.of("package.json", "tsconfig.json", "smoke.ts")) {
            Files.write(folder.resolve(file), Files.readAllBytes(PROGRAMS.resolve(file)));
        }
        Npm.install(folder, "the generated TypeScript client");
        generate("typescript-fetch", emptied(folder.resolve("client")));
        Finished compiled = Finished.of(folder, "node", "node_modules/typescript/bin/tsc");
        assertThat(compiled.exit()).as(compiled.output()).isZero();

        assertWalks(Finished.of(folder, command(writer(), "node", "out/smoke.js")));
        assertRefused(Finished.of(folder, command(reader(), "node", "out/smoke.js")));
    }

    private void assertWalks(Finished walked) {
        assertThat(walked.output()).matches(LINE);
        assertThat(walked.exit()).isZero();
        Matcher line = LINE.matcher(walked.output());
        assertThat(line.matches()).isTrue();
        List<String> stored = given().header("Authorization", "Bearer " + writer())
                .queryParam("externalId", client + "-2")
                .get("/v1/complaints")
                .path("items.number");
        assertThat(stored).containsExactly(line.group(2));
    }

    /** The sabotage: an application that may not write gets nowhere, so what the other printed came from the service. */
    private static void assertRefused(Finished refused) {
        assertThat(refused.exit()).isNotZero();
        assertThat(refused.output()).contains("403").doesNotContain("filed");
    }

    private String writer() {
        return Tokens.ofPartner(client, "complaints:read", "complaints:write");
    }

    private String reader() {
        return Tokens.ofPartner(client, "complaints:read");
    }

    private String[] command(String token, String... program) {
        return Stream.concat(Stream.of(program), Stream.of(RestAssured.baseURI + ":" + RestAssured.port, token, client))
                .toArray(String[]::new);
    }

    private static void generate(String language, Path folder, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar"));
        command.add(
                Path.of("target/parts/openapi-generator.jar").toAbsolutePath().toString());
        command.addAll(List.of("generate", "--global-property", NOT_WANTED, "-g", language));
        command.addAll(List.of("-o", folder.toString(), "-i"));
        command.add(Path.of("openapi.yaml").toAbsolutePath().toString());
        command.addAll(List.of(options));
        Finished generated = Finished.of(folder, command.toArray(String[]::new));
        assertThat(generated.exit()).as(generated.output()).isZero();
    }

    private static void compile(Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-encoding", "UTF-8", "-cp", jackson(), "-d"));
        arguments.add(folder.resolve("classes").toString());
        arguments.add(PROGRAMS.resolve("Smoke.java").toString());
        try (Stream<Path> sources = Files.walk(folder.resolve("src/main/java"))) {
            sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        var printed = new ByteArrayOutputStream();
        int exit = ToolProvider.getSystemJavaCompiler().run(null, printed, printed, arguments.toArray(String[]::new));
        assertThat(exit).as(printed.toString(StandardCharsets.UTF_8)).isZero();
    }

    /** All that the generated Java client needs: Jackson and the annotations of Jakarta. */
    private static String jackson() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("jackson") || entry.contains("jakarta.annotation"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path emptied(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.walk(folder)) {
            old.filter(entry -> !entry.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .map(Path::toFile)
                    .forEach(File::delete);
        }
        return folder;
    }
}
