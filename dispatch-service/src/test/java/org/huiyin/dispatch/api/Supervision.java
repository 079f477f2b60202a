package org.huiyin.dispatch.api;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.dispatch.Desk;
import org.huiyin.testkit.TestBus;
import org.jspecify.annotations.Nullable;

/** What the tests of supervision do over and over. */
final class Supervision {
    static final Desk SECOND_SUPERVISOR = new Desk("supervisor2", "supervisor", "/U000/S0000");
    static final Desk SUPERVISOR_OF_THE_UNIT = new Desk("supervisor3", "supervisor", "/U001/S0002");
    static final Desk OTHER_LEADER = new Desk("leader2", "leader", "/U002/S0004");

    private Supervision() {}

    static Map<String, Object> finding(String section, int severity) {
        return Map.of(
                "section",
                section,
                "tags",
                List.of("SLOWNESS", "BUCK_PASSING"),
                "severity",
                severity,
                "rootCause",
                "licence-window-closed",
                "evidence",
                "recording 2026-118, minute 4");
    }

    static Map<String, Object> order(int limitWorkingDays) {
        return Map.of("reason", "NO_PROGRESS", "instruction", "请说明情况。", "limitWorkingDays", limitWorkingDays);
    }

    static Response post(Desk desk, String path, @Nullable Object body) {
        return send(desk.request(), path, body);
    }

    /** Moves a finding or an order from the version that stands in the answer that was read last. */
    static Response move(Desk desk, String path, @Nullable Object body, String etag) {
        return send(desk.request().header("If-Match", etag), path, body);
    }

    static List<Envelope> awaitEvents(UUID id, String type, int count) {
        await().atMost(Desk.LONG).until(() -> events(id, type).size() >= count);
        return events(id, type);
    }

    static List<Envelope> events(UUID id, String type) {
        return TestBus.read(Topic.CASES, id).stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }

    static List<String> history(UUID id) {
        return Desk.SUPERVISOR.get("/v1/cases/" + id + "/history").jsonPath().getList("action");
    }

    private static Response send(RequestSpecification request, String path, @Nullable Object body) {
        request.header("Idempotency-Key", UUID.randomUUID().toString());
        if (body != null) {
            request.body(body);
        }
        return request.post(path);
    }
}
