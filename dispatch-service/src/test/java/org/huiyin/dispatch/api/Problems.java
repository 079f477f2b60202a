package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.dispatch.Desk;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.jspecify.annotations.Nullable;

/** What the tests of common problems do over and over. */
final class Problems {
    static final String TITLE = "变更登记要重复提交同一份材料";
    static final String REPLY = "您好，重复材料已经取消，感谢您的反映。";

    /** A thousand cases in one request take longer than a test's client waits for an answer. */
    private static final RestAssuredConfig PATIENT = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", (int)
                    Desk.LONG.multipliedBy(2).toMillis()));

    private Problems() {}

    static UUID opened() {
        return opened("S0001");
    }

    static UUID opened(String section) {
        Response opened = act(Desk.DISPATCHER, "", wanted(section, List.of(measure("S0001"))), null);
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        return UUID.fromString(opened.jsonPath().getString("id"));
    }

    static Map<String, Object> wanted(String section, List<Map<String, Object>> measures) {
        return new HashMap<>(Map.of(
                "kind",
                "MATERIALS",
                "category",
                "government-service",
                "territory",
                "HY",
                "section",
                section,
                "leader",
                section.replace('S', 'L'),
                "title",
                TITLE,
                "measures",
                measures));
    }

    static Map<String, Object> measure(String section) {
        return Map.of("text", "合并两张申请表。", "section", section, "person", "王工", "dueOn", "2029-03-05");
    }

    static Map<String, Object> conclusion(String code) {
        return Map.of("closureCode", code, "reply", REPLY);
    }

    static Response show(Desk desk, UUID id) {
        return desk.get("/v1/common-problems/" + id);
    }

    /** A move on the version that stands now. */
    static Response move(Desk desk, UUID id, String noun, Object body) {
        return act(desk, "/" + id + "/" + noun, body, show(Desk.DISPATCHER, id).getHeader("ETag"));
    }

    static Response act(Desk desk, String path, Object body, @Nullable String etag) {
        return act(desk, path, body, etag, UUID.randomUUID().toString());
    }

    static Response act(Desk desk, String path, Object body, @Nullable String etag, String key) {
        var request =
                desk.request().config(PATIENT).header("Idempotency-Key", key).body(body);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.post("/v1/common-problems" + path);
    }

    static Response link(UUID problem, List<UUID> cases) {
        return act(Desk.DISPATCHER, "/" + problem + "/cases", Map.of("cases", cases), null);
    }

    static Response unlink(UUID problem, List<UUID> cases) {
        return act(Desk.DISPATCHER, "/" + problem + "/separations", Map.of("cases", cases), null);
    }

    static UUID merged(UUID problem) {
        UUID id = Desk.caseFor("government-service", "HY");
        Team.require(link(problem, List.of(id)));
        return id;
    }

    /** So many complaints arrive on the bus; returns once all have cases. */
    static List<UUID> cases(int count) {
        List<ComplaintFiled> filed = Stream.generate(() -> Desk.complaint("government-service", "HY"))
                .limit(count)
                .toList();
        TestBus.publishFirst(filed);
        List<UUID> ids = filed.stream().map(ComplaintFiled::complaintId).toList();
        String all = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
        await().atMost(Desk.LONG)
                .until(() -> Rows.number(
                                "select count(*) from dispatch_case where id::text = any (string_to_array(?, ','))",
                                all)
                        == count);
        return ids;
    }

    static String state(UUID id) {
        return Desk.SUPERVISOR.show(id).jsonPath().getString("state");
    }

    static List<String> clocks(UUID id) {
        return Rows.of(
                        "select kind || ' ' || coalesce(section, '') as clock from deadline"
                                + " where case_id = ? and state in ('ARMED', 'PAUSED') order by kind",
                        id)
                .stream()
                .map(row -> (String) row.get("clock"))
                .toList();
    }

    static UUID referredCase() {
        UUID id = Desk.assignedCase();
        refer(id);
        return id;
    }

    static void refer(UUID id) {
        Team.require(Desk.SUPERVISOR.move(
                id,
                "referral",
                Map.of(
                        "body", "DISCIPLINE_INSPECTION",
                        "reason", "SUSPECTED_BREACH_OF_DISCIPLINE",
                        "grounds", "反映经办人员索要好处。",
                        "named", List.of("issuer|inspector"))));
    }

    static String dueAt(UUID id) {
        return Rows.of("select due_at from deadline where case_id = ? and kind = 'RESOLUTION'", id)
                .get(0)
                .get("due_at")
                .toString();
    }

    static List<String> told(UUID subject) {
        return Rows.of("select type from outbox where aggregate_id = ? order by seq", subject).stream()
                .map(row -> (String) row.get("type"))
                .toList();
    }

    static String payload(UUID subject, String type) {
        return Rows.of("select payload::text as payload from outbox where aggregate_id = ? and type = ?", subject, type)
                .get(0)
                .get("payload")
                .toString();
    }
}
