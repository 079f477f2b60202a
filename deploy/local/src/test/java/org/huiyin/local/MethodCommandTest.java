package org.huiyin.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./run method}, as whoever checks a list would call it. */
class MethodCommandTest {
    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();

    @ParameterizedTest
    @ValueSource(strings = {"performance", "problems", "rank-ranges", "funnel", "interval"})
    void answersTheExamplesWithNothingButJson(String method) throws Exception {
        Outcome outcome = run("", method, "docs/method/" + method + ".json");

        assertThat(outcome.errors).isEmpty();
        assertThat(outcome.exit).isZero();
        assertThat(new ObjectMapper().readValue(outcome.output, JsonNode.class)).isNotEmpty();
    }

    @Test
    void readsStandardInput() throws Exception {
        Outcome outcome = run("{\"successes\":5,\"trials\":9}", "interval", "-");

        assertThat(new ObjectMapper().readTree(outcome.output).get("low").doubleValue())
                .isBetween(0.266650, 0.266652);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"successes\":5,\"trials\":-9} | interval | - | /trials: The value lies between 1 and 1000000000.",
                "{ | interval | - | The request is not the JSON that is expected",
                "'' | interval | missing.json | There is no file missing.json.",
                "'' | divination | - | Which method, of which file?",
            })
    void badInputEndsWithOneLine(String input, String method, String file, String reason) throws Exception {
        Outcome outcome = run(input, method, file);

        assertThat(outcome.exit).isEqualTo(2);
        assertThat(outcome.output).isEmpty();
        assertThat(outcome.errors.strip()).contains(reason).doesNotContain("\n");
    }

    private static Outcome run(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "run", "method"));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).directory(CHECKOUT.toFile()).start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output, errors);
    }

    private record Outcome(int exit, String output, String errors) {}
}
