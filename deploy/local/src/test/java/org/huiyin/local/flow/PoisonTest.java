package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.huiyin.local.ServiceName;
import org.huiyin.local.Trouble;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Deployment;
import org.huiyin.local.operations.ParkedCommand;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An event that dispatch can't apply: one complaint stands still, the others go on, an operator sets it right. */
@Order(30)
@ExtendWith(SharedStack.class)
class PoisonTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Stack stack;
    private final Deployment deployment;
    private final Api api = new Api();
    private final ParkedCommand parked;

    PoisonTest(Stack stack) {
        this.stack = stack;
        this.deployment = stack.deployment();
        this.parked = new ParkedCommand(deployment);
    }

    @Test
    void stopsOneComplaintOnlyUntilAnOperatorRetriesIt() throws SQLException {
        dispatch("alter table dispatch_case add constraint not_yet check (territory <> 'HY-08') not valid");
        String sick = file("HY-08");
        withdraw(sick);
        String healthy = file("HY-07");

        await().atMost(PATIENCE).until(() -> parkedOf(sick).size() == 2);
        await().atMost(PATIENCE).until(() -> stateOf(healthy), state -> !state.isEmpty());
        assertThat(stateOf(sick)).isEmpty();
        assertThat(parkedOf(sick))
                .extracting(event -> event.get("reason").asText())
                .containsExactly("poison", "blocked");

        String poison = parkedOf(sick).get(0).get("eventId").asText();
        assertThat(printed(() -> parked.run(List.of()))).contains(poison, "poison", "blocked");
        List<String> retry = List.of("retry", "dispatch", poison, "the cause was looked at");
        assertThatThrownBy(() -> parked.run(retry))
                .as("while the cause is there")
                .isInstanceOf(Trouble.class);
        dispatch("alter table dispatch_case drop constraint not_yet");
        assertThat(printed(() -> parked.run(retry))).contains(poison);

        assertThat(stateOf(sick)).isEqualTo("WITHDRAWN");
        assertThat(parkedOf(sick)).isEmpty();
    }

    private String file(String territory) {
        Api.Reply filed = api.post(
                deployment.intake() + "/v1/complaints",
                deployment.tokens().of("complainant"),
                Map.of(
                        "kind",
                        "DEMAND",
                        "category",
                        "utilities",
                        "territory",
                        territory,
                        "title",
                        "No water",
                        "text",
                        "There has been no water since Monday.",
                        "channel",
                        "WEB",
                        "source",
                        "self",
                        "language",
                        "en",
                        "anonymous",
                        false,
                        "contact",
                        Map.of("email", "poison@example.com")),
                null);
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        return filed.text("id") + " " + filed.text("number") + " " + filed.etag();
    }

    private void withdraw(String complaint) {
        String[] parts = complaint.split(" ");
        Api.Reply withdrawn = api.post(
                deployment.intake() + "/v1/complaints/" + parts[1] + "/withdrawal",
                deployment.tokens().of("complainant"),
                parts[2]);
        assertThat(withdrawn.ok()).as(withdrawn.toString()).isTrue();
    }

    private List<JsonNode> parkedOf(String complaint) {
        JsonNode page = api.get(
                        deployment.dispatch() + "/v1/bus/parked-events",
                        deployment.tokens().of("admin"))
                .body();
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(event -> complaint.startsWith(event.get("complaintId").asText()))
                .toList();
    }

    private String stateOf(String complaint) {
        Api.Reply read = api.get(
                deployment.dispatch() + "/v1/cases/" + complaint.split(" ")[0],
                deployment.tokens().of("dispatcher"));
        return read.ok() ? read.text("state") : "";
    }

    private static String printed(Runnable command) {
        PrintStream terminal = System.out;
        var written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            command.run();
        } finally {
            System.setOut(terminal);
        }
        return written.toString(StandardCharsets.UTF_8);
    }

    private void dispatch(String sql) throws SQLException {
        try (Connection connection = stack.database(ServiceName.DISPATCH);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
