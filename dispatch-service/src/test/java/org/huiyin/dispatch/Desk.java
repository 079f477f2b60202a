package org.huiyin.dispatch;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/** One person at the API, and the complaints that arrive. */
public final class Desk {
    public static final Duration LONG = Duration.ofMinutes(2);
    public static final Desk DISPATCHER = new Desk("dispatcher", "dispatcher", "/U000/S0000");
    public static final Desk SUPERVISOR = new Desk("supervisor", "supervisor", "/U000/S0000");
    public static final Desk AUDITOR = new Desk("auditor", "auditor", "/U000/S0000");
    public static final Desk CLERK = new Desk("clerk", "intake-clerk", "/U000/S0000");
    public static final Desk HANDLER = new Desk("handler", "handler", "/U001/S0001");
    public static final Desk LEADER = new Desk("leader", "leader", "/U001/S0001");
    public static final Desk OTHER_HANDLER = new Desk("handler2", "handler", "/U002/S0004");
    public static final Desk COLLEAGUE = new Desk("colleague", "dispatcher", "/U001/S0002");

    private final String token;

    public Desk(String subject, String role, String group) {
        this.token = Tokens.bearer(subject, role, group);
    }

    public RequestSpecification request() {
        return given().header("Authorization", token).header("Content-Type", "application/json");
    }

    public Response get(String path) {
        return request().get(path);
    }

    /** One field of all items of a list, page after page: other tests fill lists as well. */
    public List<String> all(String path, String field) {
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = get(path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor)
                    .jsonPath();
            found.addAll(page.getList("items." + field));
            String next = page.getString("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return found;
    }

    public Response show(UUID id) {
        return get("/v1/cases/" + id);
    }

    /** Moves a case from the version that stands now; once more when a clock of the case came in between. */
    public Response move(UUID id, String move, @Nullable Object body) {
        Response response = move(id, move, body, SUPERVISOR.show(id).getHeader("ETag"));
        for (int again = 0; again < 5 && response.statusCode() == 412; again++) {
            response = move(id, move, body, SUPERVISOR.show(id).getHeader("ETag"));
        }
        return response;
    }

    public Response move(UUID id, String move, @Nullable Object body, String etag) {
        return move(id, move, body, etag, UUID.randomUUID().toString());
    }

    public Response move(UUID id, String move, @Nullable Object body, String etag, String key) {
        RequestSpecification request = request().header("If-Match", etag).header("Idempotency-Key", key);
        if (body != null) {
            request.body(body);
        }
        return request.post("/v1/cases/" + id + "/" + move);
    }

    /** A complaint of the demo's most usual kind arrives on the bus; returns once its case is open. */
    public static UUID caseFor(String category, String territory) {
        ComplaintFiled filed = complaint(category, territory);
        TestBus.publish(filed, 1);
        awaitCase(filed.complaintId());
        return filed.complaintId();
    }

    public static void awaitCase(UUID id) {
        await().atMost(LONG).until(() -> SUPERVISOR.show(id).statusCode() == 200);
    }

    public static ComplaintFiled complaint(String category, String territory) {
        return complaint(UUID.randomUUID(), category, territory);
    }

    public static ComplaintFiled complaint(UUID id, String category, String territory) {
        return new ComplaintFiled(
                id,
                number(id),
                "COMPLAINT",
                category,
                territory,
                "WEB",
                "self",
                "zh",
                false,
                "SELF",
                "pseudonym",
                Instant.parse("2026-03-11T02:00:00Z"));
    }

    /** What a complainant would name the case by. */
    public static String number(UUID id) {
        return "HY-2026-" + id.toString().substring(0, 7) + "-K";
    }

    public static UUID assignedCase() {
        UUID id = caseFor("government-service", "HY");
        require(DISPATCHER.move(id, "assignment", assignment("S0001", "L0001")));
        return id;
    }

    public static UUID acceptedCase() {
        UUID id = assignedCase();
        require(HANDLER.move(id, "acceptance", null));
        return id;
    }

    public static UUID resolvedCase() {
        UUID id = acceptedCase();
        require(HANDLER.move(id, "resolution", resolution("问题已解决。")));
        return id;
    }

    public static Map<String, Object> assignment(String section, String leader) {
        return Map.of("section", section, "leader", leader);
    }

    /** A section gives a case back and names whose it is, or nobody. */
    public static Map<String, Object> giveBack(String reason, @Nullable String owner) {
        String basis = "《市政管理条例》第九条";
        return owner == null
                ? Map.of("reason", reason, "legalBasis", basis)
                : Map.of("reason", reason, "legalBasis", basis, "proposedOwner", owner);
    }

    public static Map<String, Object> resolution(String reply) {
        return Map.of("closureCode", "SOLVED", "reply", reply);
    }

    public static Map<String, Object> reached(String satisfaction) {
        return Map.of("reached", true, "resolved", true, "satisfaction", satisfaction);
    }

    public static Map<String, Object> dissatisfied(String reason) {
        return Map.of("reached", true, "resolved", false, "satisfaction", "DISSATISFIED", "reason", reason);
    }

    private static void require(Response response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.asString());
        }
    }
}
