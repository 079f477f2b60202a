package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.dispatch.Desk.COLLEAGUE;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;
import static org.huiyin.dispatch.api.Supervision.post;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.CommendationRecorded;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.Test;

@DispatchTest
class CommendationServiceTest {

    @Test
    void aPennantIsToldOnceAndStandsInTheHistory() {
        UUID id = Desk.resolvedCase();

        Response recorded = post(SUPERVISOR, path(id), pennant("S0001", "2026-03-11"));

        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
        Supervision.awaitEvents(id, "commendation.recorded.v1", 1);
        List<Envelope> told = TestBus.read(Topic.CASES, id);
        assertThat(told).extracting(Envelope::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(PublishedLanguage.violations(told)).isEmpty();
        assertThat(Supervision.history(id)).endsWith("RESOLVED", "COMMENDED");
        assertThat(SUPERVISOR.show(id).jsonPath().getString("state")).isEqualTo("RESOLVED");
    }

    @Test
    void whoGaveItAndWhetherAnybodyAskedIsToldIfItIsKnown() {
        UUID id = Desk.resolvedCase();
        Map<String, Object> known = new HashMap<>(pennant("S0001", "2026-03-11"));
        known.put("source", "ENTERPRISE");
        known.put("verified", true);

        Response recorded = post(SUPERVISOR, path(id), known);

        assertThat(recorded.jsonPath().getString("source")).isEqualTo("ENTERPRISE");
        List<Envelope> told = Supervision.awaitEvents(id, "commendation.recorded.v1", 1);
        assertThat(PublishedLanguage.violations(told)).isEmpty();
        CommendationRecorded event = (CommendationRecorded)
                EventJson.read(EventType.COMMENDATION_RECORDED, told.get(0).body());
        assertThat(event.source()).isEqualTo("ENTERPRISE");
        assertThat(event.verified()).isTrue();
    }

    @Test
    void noUnitPraisesItselfAndNobodyASectionThatHadNothingToDoWithIt() {
        UUID id = Desk.resolvedCase();

        assertThat(post(COLLEAGUE, path(id), pennant("S0001", "2026-03-11")).statusCode())
                .isEqualTo(403);
        assertThat(post(HANDLER, path(id), pennant("S0001", "2026-03-11")).statusCode())
                .isEqualTo(403);
        assertThat(post(SUPERVISOR, path(id), pennant("S0004", "2026-03-11")).statusCode())
                .isEqualTo(422);
        assertThat(post(SUPERVISOR, path(id), pennant("S0001", "2999-01-01")).statusCode())
                .isEqualTo(422);
        assertThat(post(SUPERVISOR, path(UUID.randomUUID()), pennant("S0001", "2026-03-11"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Supervision.events(id, "commendation.recorded.v1")).isEmpty();
    }

    @Test
    void pagesShowEveryCommendationOnce() {
        UUID id = Desk.resolvedCase();
        for (int i = 0; i < 3; i++) {
            post(SUPERVISOR, path(id), pennant("S0001", "2026-03-1" + i));
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Response page = SUPERVISOR.get("/v1/commendations?section=S0001&limit=2&cursor=" + cursor);
            seen.addAll(page.jsonPath().getList("items.id"));
            cursor = page.jsonPath().getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        assertThat(SUPERVISOR.get("/v1/commendations?section=S0004").jsonPath().getList("items"))
                .isEmpty();
    }

    private static String path(UUID id) {
        return "/v1/cases/" + id + "/commendations";
    }

    private static Map<String, Object> pennant(String section, String day) {
        return Map.of("section", section, "kind", "PENNANT", "receivedOn", day);
    }
}
