package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.huiyin.local.ServiceName;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Deployment;
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

    PoisonTest(Stack stack) {
        this.stack = stack;
        this.deployment = stack.deployment();
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
        assertThat(retry(poison).status()).as("while the cause is there").isEqualTo(409);
        dispatch("alter table dispatch_case drop constraint not_yet");
        assertThat(retry(poison).status()).isEqualTo(200);

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

    private Api.Reply retry(String event) {
        return api.post(
                deployment.dispatch() + "/v1/bus/parked-events/" + event + "/retry",
                deployment.tokens().of("admin"),
                Map.of("reason", "the cause was looked at"),
                null);
    }

    private void dispatch(String sql) throws SQLException {
        try (Connection connection = stack.database(ServiceName.DISPATCH);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
