package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.huiyin.local.process.JavaCommand;
import org.junit.jupiter.api.Assumptions;

/** A program of {@code docs/analysts}, with what it needs and with the line of it that drops duplicates. */
enum AnalystsProgram {
    KCAT(
            "kcat.sh",
            List.of("bash"),
            "($header.ce_sequence | tonumber) != $case.sequence + 1",
            "($header.ce_sequence | tonumber) <= $case.sequence",
            "false") {
        @Override
        List<List<String>> needs() {
            return List.of(List.of("kcat", "-V"), List.of("jq", "--version"));
        }
    },
    PYTHON(
            "read_cases.py",
            List.of("/usr/bin/python3"),
            "int(headers[\"ce_sequence\"]) != case.sequence + 1",
            "int(headers[\"ce_sequence\"]) <= case.sequence",
            "False") {
        @Override
        List<List<String>> needs() {
            return List.of(List.of("/usr/bin/python3", "-c", "import confluent_kafka"));
        }
    },
    JAVA(
            "ReadCases.java",
            List.of(JavaCommand.executable().toString(), "-cp", "../lib/*"),
            "Long.parseLong(header(record, \"ce_sequence\")) != sequence + 1",
            "Long.parseLong(header(record, \"ce_sequence\")) <= sequence",
            "sequence < 0") {
        @Override
        List<List<String>> needs() {
            return List.of();
        }
    };

    private final String file;
    private final List<String> interpreter;
    private final String takesTheNextOnly;
    private final String takesWhatIsLater;
    private final String dropsNothing;

    AnalystsProgram(
            String file,
            List<String> interpreter,
            String takesTheNextOnly,
            String takesWhatIsLater,
            String dropsNothing) {
        this.file = file;
        this.interpreter = interpreter;
        this.takesTheNextOnly = takesTheNextOnly;
        this.takesWhatIsLater = takesWhatIsLater;
        this.dropsNothing = dropsNothing;
    }

    /** Commands that succeed where all that it needs is installed. */
    abstract List<List<String>> needs();

    void assumeItCanRun() throws InterruptedException {
        for (List<String> need : needs()) {
            boolean there = there(need);
            if (!there) {
                System.err.println("skipped because " + String.join(" ", need) + " fails: " + file + " was not run");
            }
            Assumptions.assumeTrue(there, "skipped because " + String.join(" ", need) + " fails");
        }
    }

    String text(Path checkout) throws IOException {
        return Files.readString(checkout.resolve("docs/analysts").resolve(file));
    }

    String countingDuplicates(Path checkout) throws IOException {
        return with(checkout, dropsNothing);
    }

    String trustingTheOrder(Path checkout) throws IOException {
        return with(checkout, takesWhatIsLater);
    }

    /** Runs this text of the program to its end and answers what it printed. */
    String run(String text, Path folder, String bootstrap) throws IOException, InterruptedException {
        int exit = exit(text, folder, bootstrap);
        assertThat(exit).as(Files.readString(folder.resolve(file + ".err"))).isZero();
        return Files.readString(folder.resolve(file + ".out"));
    }

    /** Runs this text of the program to its end. */
    int exit(String text, Path folder, String bootstrap) throws IOException, InterruptedException {
        Files.writeString(folder.resolve(file), text);
        var command = new ArrayList<>(interpreter);
        command.addAll(List.of(file, bootstrap, "settings.properties"));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve(file + ".out").toFile())
                .redirectError(folder.resolve(file + ".err").toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(file + " ends").isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private String with(Path checkout, String condition) throws IOException {
        String text = text(checkout);
        assertThat(text).as(file).containsOnlyOnce(takesTheNextOnly);
        return text.replace(takesTheNextOnly, condition);
    }

    private static boolean there(List<String> need) throws InterruptedException {
        try {
            return new ProcessBuilder(need)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
