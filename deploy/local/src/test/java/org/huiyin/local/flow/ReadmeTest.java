package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.client.Tokens;
import org.huiyin.local.part.Keycloak;
import org.huiyin.local.part.Unpacking;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the README tells a newcomer to type works as written; only ports are moved, and tokens are asked for directly. */
@Order(15)
@ExtendWith(SharedStack.class)
class ReadmeTest {
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern STATE = Pattern.compile("^[A-Z_]{8,}$", Pattern.MULTILINE);
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
                        // explained
                        "ASSIGNED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "RESOLVED",
                        "FOLLOWED_UP",
                        // a dispute mediated
                        "ASSIGNED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "RESOLVED",
                        "FOLLOWED_UP",
                        "FOLLOWED_UP",
                        "STRUCK_OFF",
                        // dissatisfied, and handled again
                        "ASSIGNED",
                        "ACCEPTED",
                        "RESOLVED",
                        "ASSIGNED",
                        "ACCEPTED",
                        "RESOLVED",
                        "FOLLOWED_UP",
                        "STRUCK_OFF",
                        // referred and sealed
                        "ASSIGNED",
                        "REFERRED",
                        // an emergency, and what does not count
                        "ASSIGNED",
                        "ASSIGNED",
                        "ASSIGNED");
        assertThat(printed)
                .as("shown with the case, for those who see it")
                .contains("\nCLAIMED\n", "\"limitWorkingDays\":3", "\"terms\":\"分两期付清货款。\"");
        assertThat(printed)
                .as("a referred case is there for the person named alone")
                .contains("dispatcher 404\nsupervisor 404\nhandler 404\nleader 404\nauditor 200\n", "\"looks\":[{");
        assertThat(printed)
                .contains("\"state\":\"CHECKED\"", "\"UNKNOWN_UNIT\"", "\"state\":\"APPLIED\"", "\"kind\":\"CLOSE\"");
        assertThat(printed)
                .contains("\"timeLeft\":\"", "\"doneAt\":\"", "\"dueToday\":", "\"handedOver\":", "\"previousHash\":")
                .contains("编号 / Number", "事项 / Task", "单位 / Unit");
        assertThat(printed)
                .contains("\"done\":30,\"refused\":0", "\"words\":1.0", "\n30\n"); // thirty submissions, one problem
        assertThat(printed)
                .contains("\n404\n", "\"rulings\":[{\"n\":2", "\"channel\":\"MAIL\"", "\"week\":\"2026-W46\"")
                .contains("application/pdf\n");
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

    /** A token is asked for again before it ends: a slow machine walks longer than one lives. */
    private String preamble() {
        return """
                token() {
                  local held="$HELD/$1"
                  [ -n "$(find "$held" -mmin -3 2>/dev/null)" ] || curl -s '%s' -d grant_type=password -d client_id=huiyin-cli \\
                    -d "username=$1-demo" -d password=huiyin | grep -o '"access_token":"[^"]*"' | cut -d '"' -f 4 > "$held"
                  cat "$held"
                }
                """
                .formatted(Tokens.url(Keycloak.realmUrl(stack.house().ports())));
    }

    private String run(String script) throws IOException, InterruptedException {
        Path held = Files.createTempDirectory("walk");
        try {
            Path file = Files.writeString(held.resolve("walk.sh"), script);
            ProcessBuilder walk = new ProcessBuilder("bash", file.toString()).redirectErrorStream(true);
            walk.directory(stack.house().checkout().toFile());
            walk.environment().put("HELD", held.toString());
            Process bash = walk.start();
            String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(bash.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return printed;
        } finally {
            Unpacking.deleteTree(held);
        }
    }
}
