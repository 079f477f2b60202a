package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.dispatch.Desk.DISPATCHER;
import static org.huiyin.dispatch.Desk.HANDLER;
import static org.huiyin.dispatch.Desk.SUPERVISOR;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.dispatch.store.TallyStore;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

@DispatchTest
class SourceFiguresServiceTest {
    private static final String EVER = "/v1/source-figures?from=1970-01-01&to=2100-12-31";
    private static final int CASES = 12;
    private static final int MOVES = 60;

    @Inject
    Transactions transactions;

    @Inject
    TallyStore tallies;

    @Test
    void figuresReconcileWhateverIsDone() {
        Random random = new Random(20260311);
        List<UUID> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(Desk.caseFor("government-service", "HY"));
        }
        for (int i = 0; i < MOVES; i++) {
            moveSomehow(random, cases.get(random.nextInt(CASES)));
            if (i % 10 == 0) {
                assertThat(differences()).as("after move " + i).isEmpty();
            }
        }

        assertThat(differences()).isEmpty();
        long before = SUPERVISOR.get(EVER).jsonPath().getLong("total.received");
        transactions.inNew(session -> tallies.fold(session, 10_000)).await().atMost(Desk.LONG);
        assertThat(Rows.of("select 1 from case_tally group by received_on, source, channel, stage having count(*) > 1"))
                .isEmpty();
        assertThat(differences()).isEmpty();
        assertThat(SUPERVISOR.get(EVER).jsonPath().getLong("total.received")).isEqualTo(before);
    }

    @Test
    void aMoveThatWasNotCountedWouldBeSeen() {
        UUID id = Desk.caseFor("government-service", "HY");
        Rows.update("alter table dispatch_case disable trigger dispatch_case_moved");
        try {
            DISPATCHER.move(id, "assignment", Desk.assignment("S0001", "L0001"));

            assertThat(differences()).isNotEmpty();
        } finally {
            Rows.update("alter table dispatch_case enable trigger dispatch_case_moved");
            Rows.update(
                    "insert into case_tally select received_on, source, channel, 'WAITING', -1 from dispatch_case where id = ?",
                    id);
            Rows.update(
                    "insert into case_tally select received_on, source, channel, 'OPEN', 1 from dispatch_case where id = ?",
                    id);
        }
        assertThat(differences()).isEmpty();
    }

    @Test
    void aPeriodCountsWhatWasFiledInIt() {
        Desk.assignedCase(); // filed on 2026-03-11

        assertThat(received("2026-03-11", "2026-03-11")).isPositive();
        assertThat(received("2019-03-12", "2019-03-31")).isZero();
        for (String query : List.of("", "?from=2026-03-11", "?from=2026-03-12&to=2026-03-11", "?from=x&to=y")) {
            assertThat(SUPERVISOR.get("/v1/source-figures" + query).statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(HANDLER.get(EVER).statusCode()).isEqualTo(403);
    }

    @Test
    void theDatabaseShowsTheTallyToTheOfficeOnly() throws SQLException {
        Desk.assignedCase();
        try (Connection app =
                DriverManager.getConnection("jdbc:" + RealParts.database().url(), "dispatch_app", "dispatch_app")) {
            app.setAutoCommit(false);
            assertThat(rows(app, "S0001")).isZero();
            assertThat(rows(app, "(office)")).isPositive();
            app.rollback();
        }
    }

    private static void moveSomehow(Random random, UUID id) {
        switch (random.nextInt(7)) {
            case 0, 1 -> DISPATCHER.move(id, "assignment", Desk.assignment("S0001", "L0001"));
            case 2 -> HANDLER.move(id, "acceptance", null);
            case 3 -> HANDLER.move(id, "return", Desk.giveBack("DUPLICATE", null));
            case 4 -> HANDLER.move(id, "resolution", Desk.resolution("已办结。"));
            case 5 ->
                SUPERVISOR.move(
                        id,
                        "follow-up",
                        random.nextBoolean() ? Desk.reached("SATISFIED") : Desk.dissatisfied("NOT_SOLVED"));
            default -> DISPATCHER.move(id, "strike-off", null);
        }
    }

    /** What does not add up, or is not what the cases say themselves. */
    private static List<String> differences() {
        List<String> differences = new ArrayList<>();
        JsonPath shown = SUPERVISOR.get(EVER).jsonPath();
        check(differences, "total", shown.getMap("total"));
        List<Map<String, Object>> sources = shown.getList("sources.figures");
        sources.forEach(figures -> check(differences, "a source", figures));
        List<Map<String, Object>> channels = shown.getList("channels.figures");
        channels.forEach(figures -> check(differences, "a channel", figures));
        for (String stage : List.of("waiting", "open", "struckOff", "withdrawn", "referred")) {
            if (shown.getLong("total." + stage) != stored(stage)) {
                differences.add(stage + " is " + stored(stage) + " and not " + shown.getLong("total." + stage));
            }
        }
        return differences;
    }

    private static void check(List<String> differences, String name, Map<String, Object> figures) {
        if (figure(figures, "received") != figure(figures, "handedOver") + figure(figures, "waiting")
                || figure(figures, "handedOver") != figure(figures, "closed") + figure(figures, "open")) {
            differences.add(name + " " + figures);
        }
    }

    private static long figure(Map<String, Object> figures, String name) {
        return ((Number) figures.get(name)).longValue();
    }

    private static long stored(String stage) {
        String condition =
                switch (stage) {
                    case "waiting" -> "in ('RECEIVED', 'PROPOSED', 'RETURNED', 'UNMERGED', 'CONTESTED')";
                    case "open" ->
                        "in ('ASSIGNED', 'ACCEPTED', 'SUSPENDED', 'MERGED', 'CLAIMED', 'RESOLVED', 'FOLLOWED_UP')";
                    case "struckOff" -> "= 'STRUCK_OFF'";
                    case "withdrawn" -> "= 'WITHDRAWN'";
                    default -> "= 'REFERRED'";
                };
        return Rows.number("select count(*) from dispatch_case where state " + condition);
    }

    private static long received(String from, String to) {
        return SUPERVISOR
                .get("/v1/source-figures?from=" + from + "&to=" + to)
                .jsonPath()
                .getLong("total.received");
    }

    private static long rows(Connection app, String sight) throws SQLException {
        try (var statement = app.createStatement()) {
            statement.execute("select set_config('app.sight', '" + sight + "', true)");
            try (ResultSet result = statement.executeQuery("select count(*) from case_tally")) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
