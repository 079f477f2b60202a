package org.huiyin.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A program of this machine. One that is missing skips the test, and says so. */
final class Tool {

    /** How our scripts tell that something is missing and nothing is broken. */
    private static final int MISSING = 3;

    private Tool() {}

    record Outcome(int exit, String output) {

        String expected() {
            if (exit == MISSING) {
                System.err.println(output);
                abort(output.lines().reduce("", (before, line) -> line));
            }
            assertThat(exit).as(output).isZero();
            return output.strip();
        }
    }

    static void needed(String name) {
        boolean present = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        orSkip(present, name + " is not installed");
    }

    /** What an earlier module builds; it is missing where that one was left out or failed. */
    static void needed(Path built) {
        orSkip(Files.exists(built), built + " is not built");
    }

    private static void orSkip(boolean present, String otherwise) {
        String message = "skipped because " + otherwise;
        if (!present) {
            System.err.println(message);
        }
        assumeTrue(present, message);
    }

    static Outcome run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
