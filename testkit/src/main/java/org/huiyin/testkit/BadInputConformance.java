package org.huiyin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent to an operation of {@code openapi.yaml} that takes JSON: a problem with a stable type that repeats no
 * value, never a 5xx, and not a row more in any table. Subclass it as a Quarkus test.
 */
public abstract class BadInputConformance {
    private static final List<String> ROLES = List.of(
            "complainant",
            "intake-clerk",
            "dispatcher",
            "handler",
            "leader",
            "supervisor",
            "evaluator",
            "commission",
            "analyst",
            "auditor",
            "admin",
            "helper",
            "partner");
    /** What other tests left to be worked off may add rows meanwhile; what an operation stores is added each time. */
    private static final int ATTEMPTS = 5;
    /** A server that refuses a body before it has read all of it may close the connection before its answer is read. */
    private static final int SENDINGS = 5;

    /** By name, as they stand in an address. */
    private static final Map<String, String> BAD_PARAMETERS = Map.of(
            "NUL", "a%00b",
            "half a character", "%ED%A0%80",
            "no UTF-8", "%FF",
            "a quote", "%27%3B--",
            "a negative number", "-1",
            "a number that is too large", "99999999999999999999",
            "nothing", "",
            "3,000 characters", "x".repeat(3_000));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Operations with a body that is no JSON, by id, each with the reason why it is left out here. */
    protected Map<String, String> exempt() {
        return Map.of();
    }

    @Test
    void everyOperationRefusesEveryBadBodyAndStoresNothing() throws IOException {
        List<DocumentedOperation> operations = DocumentedOperation.takingBodies().stream()
                .filter(operation -> !exempt().containsKey(operation.id()))
                .toList();
        assertThat(operations).isNotEmpty().allMatch(DocumentedOperation::takesJson, "takes JSON or is exempt");

        var faults = new ArrayList<String>();
        operations.forEach(operation -> faults.addAll(faults(operation)));

        assertThat(faults).isEmpty();
    }

    @Test
    void everyExemptOperationIsDocumented() throws IOException {
        assertThat(DocumentedOperation.takingBodies())
                .extracting(DocumentedOperation::id)
                .containsAll(exempt().keySet());
    }

    @Test
    void noReadBreaksOnABadParameter() throws IOException {
        List<DocumentedOperation> operations = DocumentedOperation.reading();
        assertThat(operations).isNotEmpty();

        var faults = new ArrayList<String>();
        operations.forEach(operation -> faults.addAll(readFaults(operation)));

        assertThat(faults).isEmpty();
    }

    private List<String> readFaults(DocumentedOperation operation) {
        String token = tokenOfItsOwn();
        var faults = new ArrayList<String>();
        BAD_PARAMETERS.forEach((name, encoded) -> operation.targetsWith(encoded).forEach(target -> {
            HttpRequest request = HttpRequest.newBuilder(uri(target))
                    .header("Authorization", "Bearer " + token)
                    .build();
            BadBodyAnswer answer = answer(request);
            if (answer.status() >= 500 || (answer.status() >= 400 && !answer.isProblem())) {
                faults.add("%s, %s: answered %d as %s"
                        .formatted(
                                target.replace(encoded, name), operation.id(), answer.status(), answer.contentType()));
            }
        }));
        return faults;
    }

    /** Sabotage: what the comparison of rows would miss, the suite would miss. */
    @Test
    void aRowMoreInAnyTableIsNoticed() {
        Rows.update("create table bad_input_probe (at timestamptz)");
        try {
            Map<String, Long> before = rows();
            Rows.update("insert into bad_input_probe values (now())");

            assertThat(changed(before, rows())).contains("bad_input_probe");
        } finally {
            Rows.update("drop table bad_input_probe");
        }
    }

    private List<String> faults(DocumentedOperation operation) {
        String added = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Map<String, Long> before = rows();
            List<String> faults = send(operation);
            added = changed(before, rows());
            if (!faults.isEmpty() || added.isEmpty()) {
                return faults;
            }
        }
        return List.of(operation.id() + ": rows in " + added);
    }

    /** A subject of its own for each operation: paces are kept by subject and by client. */
    private static String tokenOfItsOwn() {
        return Tokens.of("bad-input-" + UUID.randomUUID(), ROLES, List.of("/U001/S0001"));
    }

    private static URI uri(String target) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + target);
    }

    private List<String> send(DocumentedOperation operation) {
        String token = tokenOfItsOwn();
        var faults = new ArrayList<String>();
        for (BadBody body : BadBody.of(operation)) {
            BadBodyAnswer answer = answer(request(operation, body, token));
            answer.fault(body).ifPresent(fault -> faults.add(operation.id() + ", " + body.name() + ": " + fault));
        }
        return faults;
    }

    private static HttpRequest request(DocumentedOperation operation, BadBody body, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(operation.target()))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", body.contentType())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(
                        operation.method().toUpperCase(java.util.Locale.ROOT),
                        HttpRequest.BodyPublishers.ofString(body.body(), StandardCharsets.UTF_8));
        if (operation.wants("If-Match")) {
            request.header("If-Match", "\"v1\"");
        }
        return request.build();
    }

    private BadBodyAnswer answer(HttpRequest request) {
        IOException last = null;
        for (int sending = 1; sending <= SENDINGS; sending++) {
            try {
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                return new BadBodyAnswer(
                        answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse("nothing"),
                        answer.body());
            } catch (IOException closed) {
                last = closed;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        throw new UncheckedIOException(last);
    }

    private static Map<String, Long> rows() {
        String each =
                Rows.of("select quote_ident(tablename) as name from pg_tables where schemaname = 'public'").stream()
                        .map(table ->
                                "select '%1$s' as name, count(*) as rows from public.%1$s".formatted(table.get("name")))
                        .collect(Collectors.joining(" union all "));
        var rows = new HashMap<String, Long>();
        Rows.of(each).forEach(table -> rows.put((String) table.get("name"), (Long) table.get("rows")));
        return rows;
    }

    private static String changed(Map<String, Long> before, Map<String, Long> after) {
        return after.keySet().stream()
                .filter(table -> !after.get(table).equals(before.get(table)))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
