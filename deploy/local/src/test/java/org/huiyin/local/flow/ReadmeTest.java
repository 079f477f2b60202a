package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.client.Deployment;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the README tells a newcomer to type works as written; only ports are moved, and tokens are at hand already. */
@Order(15)
@ExtendWith(SharedStack.class)
class ReadmeTest {
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern STATE = Pattern.compile("^[A-Z_]{8,}$", Pattern.MULTILINE);
    private static final List<String> ROLES = List.of(
            "complainant",
            "dispatcher",
            "handler",
            "handler2",
            "handler3",
            "leader",
            "supervisor",
            "evaluator",
            "auditor",
            "commission",
            "analyst",
            "admin");
    private final Stack stack;

    ReadmeTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void theWalksEndWhereTheySay() throws IOException, InterruptedException {
        String printed = run(preamble() + walks());

        assertThat(STATE.matcher(printed).results().map(MatchResult::group))
                .as(printed)
                .containsExactly(
                        "ASSIGNED",
                        "ACCEPTED",
                        "RESOLVED",
                        "FOLLOWED_UP",
                        "STRUCK_OFF",
                        "ASSIGNED",
                        "RETURNED",
                        "ASSIGNED",
                        "CONTESTED",
                        "ASSIGNED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "SUSPENDED",
                        "ACCEPTED",
                        // lead with two co-handlers
                        "ASSIGNED",
                        "ASSIGNED",
                        "ASSIGNED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "RESOLVED",
                        "ASSIGNED",
                        "ASSIGNED");
        assertThat(printed)
                .contains("\"state\":\"CHECKED\"", "\"UNKNOWN_UNIT\"", "\"state\":\"APPLIED\"", "\"kind\":\"CLOSE\"");
        assertThat(printed)
                .contains("\n404\n", "\"rulings\":[{\"n\":2", "\"channel\":\"MAIL\"", "\"week\":\"2026-W46\"");
    }

    private String walks() throws IOException {
        String readme = Files.readString(stack.house().checkout().resolve("README.md"));
        String commands =
                SHELL.matcher(readme).results().map(found -> found.group(1)).collect(Collectors.joining());
        for (ServiceName service : ServiceName.values()) {
            commands = commands.replace(
                    "http://127.0.0.1:" + new Ports(0).service(service),
                    "http://127.0.0.1:" + stack.house().ports().service(service));
        }
        return commands.replace("./run token", "token");
    }

    private String preamble() {
        Deployment deployment = stack.deployment();
        var cases = ROLES.stream()
                .map(role -> role + ") echo '" + deployment.tokens().of(role) + "';;");
        return "token() { case $1 in " + cases.collect(Collectors.joining(" ")) + " esac; }\n";
    }

    private static String run(String script) throws IOException, InterruptedException {
        Path file = Files.createTempFile("walk", ".sh");
        try {
            Files.writeString(file, script);
            Process bash = new ProcessBuilder("bash", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(bash.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return printed;
        } finally {
            Files.delete(file);
        }
    }
}
