package org.huiyin.k8s.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Prometheus' own judge of rules; without it a check is skipped, aloud. */
final class Promtool {
    private static final String NAME = "promtool";

    private Promtool() {}

    static Result check(Path rules) {
        return run(rules.toAbsolutePath().getParent(), List.of("check", "rules", rules.toString()));
    }

    static Result test(Path folder, List<String> files) {
        return run(
                folder,
                Stream.concat(Stream.of("test", "rules"), files.stream()).toList());
    }

    private static Result run(Path folder, List<String> arguments) {
        assumeTrue(isInstalled(), "skipped because promtool is not installed (Debian: apt-get install prometheus)");
        try {
            Process process = new ProcessBuilder(
                            Stream.concat(Stream.of(NAME), arguments.stream()).toList())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Result(process.waitFor() == 0, said);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isInstalled() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Path.of(folder, NAME).toFile().canExecute());
    }

    /** Whether it was content, and what it said. */
    record Result(boolean good, String said) {}
}
