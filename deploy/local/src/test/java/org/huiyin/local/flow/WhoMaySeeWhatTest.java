package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.local.ServiceName;
import org.huiyin.local.client.Api;
import org.huiyin.local.client.Deployment;
import org.huiyin.local.client.Tokens;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation of every service, asked by everybody, about a complaint that is not everybody's. */
@Order(20)
@ExtendWith(SharedStack.class)
class WhoMaySeeWhatTest {
    private static final String SECRET_WORDS = "Marker words 秘密 of one complainant";
    private static final String SECRET_MAILBOX = "marker-mailbox@example.com";
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
    private static final List<String> STRANGERS = List.of("complainant2", "handler2", "leader2", "helper", "partner");
    private static final Set<String> MAY_READ_THE_WORDS =
            Set.of("complainant", "intake-clerk", "dispatcher", "handler", "leader", "supervisor", "auditor");
    private static final List<String> TRICKS = List.of(
            "%s;a",
            "%s;a=b", "%s%%3B", "%s%%2F", "%s%%5C", "%s%%5Cx", "/%s", "/.%s", "%s/.", "%s/..", "%s%%2e%%2e", "%s%%00");

    private final Stack stack;
    private final Tokens tokens;
    private final Deployment deployment;
    private final List<Operation> operations;
    private final AssignedCase assigned;

    WhoMaySeeWhatTest(Stack stack) {
        this.stack = stack;
        this.deployment = stack.deployment();
        this.tokens = deployment.tokens();
        this.operations = Operation.all(stack.house().checkout());
        this.assigned = AssignedCase.create(deployment, SECRET_WORDS, SECRET_MAILBOX);
    }

    @Test
    void theDocumentsNameRolesForEverythingThatIsNotOpen() {
        assertThat(operations).hasSizeGreaterThan(30);
        assertThat(operations).allSatisfy(operation -> assertThat(
                        operation.open() || !operation.roles().isEmpty())
                .as(operation.toString())
                .isTrue());
    }

    @Test
    void everyOperationAnswersTheRolesThatItNamesAndNobodyElse() throws IOException {
        var wrong = new ArrayList<String>();
        int asked = 0;
        for (Operation operation : operations) {
            for (String persona : personas()) {
                asked++;
                RawHttp.Answer answer = ask(operation, persona, path(operation));
                String fault = fault(operation, persona, answer);
                if (!fault.isEmpty()) {
                    wrong.add(operation.method() + " " + operation.path() + " by " + persona + ": " + fault);
                }
            }
        }
        System.out.printf("matrix: %d requests, %d wrong%n", asked, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(assigned.version(deployment))
                .as("nobody without the right has moved the case")
                .isEqualTo(assigned.etag());
    }

    @Test
    void aLeakWouldBeSeen() throws IOException {
        var read = new Operation(ServiceName.INTAKE, "GET", "/v1/complaints/{number}", false, Set.of());
        RawHttp.Answer answer = ask(read, "complainant", path(read));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(leak("complainant2", answer)).isNotEmpty();
        assertThat(leak("complainant", answer)).isEmpty();
    }

    @Test
    void noOddPathPassesTheDoor() throws IOException {
        var passed = new ArrayList<String>();
        int asked = 0;
        for (Operation operation : operations) {
            for (String trick : TRICKS) {
                String target = trick.formatted(path(operation));
                for (String persona : List.of("", "admin")) {
                    asked++;
                    RawHttp.Answer answer = ask(operation, persona, target);
                    if (answer.status() < 400) {
                        passed.add(operation.method() + " " + target + " by " + persona + ": " + answer.status());
                    }
                }
            }
            for (String other : List.of(path(operation) + "/", path(operation).toUpperCase(java.util.Locale.ROOT))) {
                asked++;
                RawHttp.Answer answer = ask(operation, "", other);
                if (!operation.open() && answer.status() < 400) {
                    passed.add(operation.method() + " " + other + ": " + answer.status());
                }
            }
        }
        System.out.printf("path tricks: %d requests, %d passed%n", asked, passed.size());
        assertThat(passed).isEmpty();
        assertThat(asked).isGreaterThanOrEqualTo(1_000);
    }

    private static List<String> personas() {
        var personas = new ArrayList<>(List.of(""));
        personas.addAll(ROLES);
        personas.addAll(List.of("complainant2", "handler2", "leader2"));
        return personas;
    }

    private String fault(Operation operation, String persona, RawHttp.Answer answer) {
        int status = answer.status();
        String role = persona.replaceAll("[0-9]", "");
        if (status >= 500) {
            return "a fault of ours, " + status;
        }
        if (!operation.open() && persona.isEmpty() && status != 401) {
            return "no token, and still " + status;
        }
        if (!operation.open() && !persona.isEmpty() && !operation.roles().contains(role) && status != 403) {
            return "not one of its roles, and still " + status;
        }
        if (operation.roles().contains(role) && status == 401) {
            return "one of its roles, and still 401";
        }
        return leak(persona, answer);
    }

    /** What the persona was shown and should not have been. */
    private String leak(String persona, RawHttp.Answer answer) {
        boolean stranger = persona.isEmpty() || STRANGERS.contains(persona);
        if (!MAY_READ_THE_WORDS.contains(persona)
                && (answer.text().contains(SECRET_WORDS)
                        || answer.text().contains("Marker words")
                        || answer.text().contains(SECRET_MAILBOX))) {
            return "was shown words or contact";
        }
        if (stranger
                && answer.status() < 400
                && (answer.text().contains(assigned.id()) || answer.text().contains(assigned.number()))) {
            return "was shown that the complaint exists";
        }
        return "";
    }

    private RawHttp.Answer ask(Operation operation, String persona, String target) throws IOException {
        var headers = new HashMap<String, String>(
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        headers.put("If-Match", "\"v999\"");
        headers.put("Accept", "*/*");
        if (!persona.isEmpty()) {
            headers.put("Authorization", "Bearer " + tokens.of(persona.equals("partner") ? "partner-demo" : persona));
        }
        return RawHttp.send(
                stack.house().ports().service(operation.service()),
                operation.method(),
                target,
                headers,
                operation.changesSomething() ? "{}" : "");
    }

    private String path(Operation operation) {
        return operation
                .path()
                .replace("{number}", assigned.number())
                .replace("{section}", AssignedCase.SECTION)
                .replace("{code}", AssignedCase.SECTION)
                .replace("{year}", "2026")
                .replace("{week}", "2026-W01")
                .replaceAll("\\{(share|step)}", "1")
                .replaceAll(
                        "\\{(eventId|deliveryId|webhookId|rebuildId)}",
                        UUID.randomUUID().toString())
                .replaceAll("\\{[a-zA-Z]+}", assigned.id());
    }

    /** The complaint in question: filed by one complainant, in the hands of one section. */
    record AssignedCase(String id, String number, String etag) {
        static final String SECTION = "S0001";

        static AssignedCase create(Deployment deployment, String words, String mailbox) {
            var filed = new FiledComplaint(new Api(), deployment, words, mailbox);
            return new AssignedCase(filed.id(), filed.number(), filed.assignTo(SECTION));
        }

        String version(Deployment deployment) {
            Api.Reply read = new Api()
                    .get(
                            deployment.dispatch() + "/v1/cases/" + id,
                            deployment.tokens().of("dispatcher"));
            return String.valueOf(read.etag());
        }
    }
}
