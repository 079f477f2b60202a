package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.LEADER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;
import static org.huiyin.dispatch.api.Supervision.SECOND_SUPERVISOR;
import static org.huiyin.dispatch.api.Supervision.finding;
import static org.huiyin.dispatch.api.Supervision.move;
import static org.huiyin.dispatch.api.Supervision.order;
import static org.huiyin.dispatch.api.Supervision.post;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huiyin.bus.event.BulletinIssued;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DispatchTest
class BulletinServiceTest {

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void aBulletinCountsItsWeekPerUnitAndStaysAsItIs() {
        // given: Tuesday of week 20, of which no other test knows
        TestClock.moveTo(Instant.parse("2026-05-12T02:00:00Z"));
        UUID id = Desk.assignedCase();
        Desk.assignedCase();
        confirmedFinding(id);
        post(SUPERVISOR, "/v1/cases/" + id + "/supervision-orders", order(1));
        Response early = issue("2026-W20");
        TestClock.moveTo(Instant.parse("2026-05-16T02:00:00Z"));
        Supervision.awaitEvents(id, "supervision-order.overdue.v1", 1);

        // when
        TestClock.moveTo(Instant.parse("2026-05-17T16:00:01Z"));
        Response issued = issue("2026-W20");
        confirmedFinding(id);

        // then
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.jsonPath().getString("type")).endsWith("week-not-over");
        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(201);
        assertThat(issued.jsonPath().getString("titleZh")).isEqualTo("2026年第20周督办通报（5月11日至5月17日）");
        JsonPath kept = LEADER.get("/v1/bulletins/2026-W20").jsonPath();
        Map<String, Object> unit = kept.getMap("figures.find { it.unit == 'U001' }");
        assertThat(unit).containsEntry("received", 2).containsEntry("overdue", 0);
        assertThat(unit.get("findings"))
                .isEqualTo(Map.of("IGNORING", 0, "BUCK_PASSING", 1, "SLOWNESS", 1, "FALSE_CLOSURE", 0));
        assertThat(unit.get("orders")).isEqualTo(Map.of("issued", 1, "answered", 0, "overdue", 1, "closed", 0));
        UUID bulletin = UUID.fromString(kept.getString("id"));
        await().atMost(Desk.LONG)
                .until(() -> !TestBus.read(Topic.ORGANISATIONS, bulletin).isEmpty());
        List<Envelope> told = TestBus.read(Topic.ORGANISATIONS, bulletin);
        assertThat(told).extracting(Envelope::sequence).containsExactly(1L);
        assertThat(PublishedLanguage.violations(told)).isEmpty();
        BulletinIssued event = (BulletinIssued)
                EventJson.read(EventType.BULLETIN_ISSUED, told.get(0).body());
        assertThat(event.firstDay()).isEqualTo("2026-05-11");
        assertThat(event.titleEn()).startsWith("Supervision bulletin, week 20 of 2026");
    }

    @Test
    void aWeekHasOneBulletinHoweverManyIssueIt() throws Exception {
        List<Integer> answers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> one = () -> issue("2026-W02").statusCode();
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(4, one))) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(issue("2026-W02").jsonPath().getString("type")).endsWith("bulletin-exists");
        assertThat(Rows.number("select count(*) from bulletin where week = '2026-W02'"))
                .isEqualTo(1);
        issue("2026-W01");
        Response page = LEADER.get("/v1/bulletins?limit=1");
        assertThat(page.jsonPath().getList("items")).hasSize(1);
        assertThat(LEADER.get("/v1/bulletins?cursor=" + page.jsonPath().getString("nextCursor"))
                        .jsonPath()
                        .getList("items.week"))
                .contains("2026-W01")
                .doesNotContain(page.jsonPath().getString("items[0].week"));
    }

    @Test
    void nobodyRewritesABulletin() {
        issue("2026-W03");

        for (String change : List.of("update bulletin set title_zh = 'x'", "delete from bulletin")) {
            assertThatThrownBy(() -> asApp(change)).as(change).hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> asApp("delete from finding")).hasMessageContaining("permission denied");
    }

    @Test
    void aBulletinIsPrintedInBothLanguagesAndEachTimeTheSame() throws IOException {
        // given
        TestClock.moveTo(Instant.parse("2026-05-19T02:00:00Z"));
        confirmedFinding(Desk.assignedCase());
        TestClock.moveTo(Instant.parse("2026-05-25T02:00:00Z"));
        issue("2026-W21");
        String name = SUPERVISOR
                .get("/v1/bulletins/2026-W21")
                .jsonPath()
                .getString("figures.find { it.unit == 'U001' }.nameZh");

        // when
        Response chinese = LEADER.get("/v1/bulletins/2026-W21/document");
        Response again = LEADER.get("/v1/bulletins/2026-W21/document?language=ZH");
        Response english = LEADER.get("/v1/bulletins/2026-W21/document?language=EN");

        // then
        assertThat(chinese.statusCode()).isEqualTo(200);
        assertThat(chinese.getHeader("Content-Type")).isEqualTo("application/pdf");
        assertThat(again.asByteArray()).isEqualTo(chinese.asByteArray());
        assertThat(text(chinese)).contains("2026年第21周督办通报", name, "推诿", "2026-05-25 印发");
        assertThat(text(english)).contains("Supervision bulletin, week 21 of 2026", "Slowness", "Issued on 2026-05-25");
        assertThat(LEADER.get("/v1/bulletins/2026-W21/document?language=FR").statusCode())
                .isIn(400, 404);
        assertThat(LEADER.get("/v1/bulletins/2025-W40/document").statusCode()).isEqualTo(404);
    }

    /** Fonts share glyphs between characters and radicals of the same shape; compatibility forms are made one again. */
    private static String text(Response document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document.asByteArray())) {
            return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC);
        }
    }

    @Test
    void refusesWhatIsNotAWeekAndWhoeverIsNotASupervisor() {
        assertThat(issue("2026-W54").statusCode()).isEqualTo(400);
        assertThat(SUPERVISOR.get("/v1/bulletins/2025-W01").statusCode()).isEqualTo(404);
        assertThat(SUPERVISOR.get("/v1/bulletins/rubbish").statusCode()).isEqualTo(400);
        assertThat(SUPERVISOR.get("/v1/bulletins?cursor=rubbish").statusCode()).isEqualTo(400);
        assertThat(post(HANDLER, "/v1/bulletins", Map.of("week", "2026-W04")).statusCode())
                .isEqualTo(403);
    }

    private static Response issue(String week) {
        return post(SUPERVISOR, "/v1/bulletins", Map.of("week", week));
    }

    private static void confirmedFinding(UUID id) {
        Response recorded = post(SUPERVISOR, "/v1/cases/" + id + "/findings", finding("S0001", 3));
        Response confirmed = move(
                SECOND_SUPERVISOR, recorded.getHeader("Location") + "/confirmation", null, recorded.getHeader("ETag"));
        assertThat(confirmed.statusCode()).isEqualTo(200);
    }

    private static void asApp(String sql) throws SQLException {
        String url = "jdbc:" + RealParts.database().url();
        try (Connection connection = DriverManager.getConnection(url, "dispatch_app", "dispatch_app");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
