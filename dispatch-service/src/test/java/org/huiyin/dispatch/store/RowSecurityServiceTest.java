package org.huiyin.dispatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A foreign case is hidden twice, by the code and by the database, and each of them is enough. */
@DispatchTest
class RowSecurityServiceTest {
    private static final Desk HELPER = new Desk("handler3", "handler", "/U002/S0005");
    private static final List<String> TABLES =
            List.of("dispatch_case", "case_step", "case_reply", "deadline", "co_handler", "urging", "dispute_party");

    @AfterEach
    void switchTheDatabaseOn() {
        TABLES.forEach(table -> Rows.update("alter table " + table + " enable row level security"));
    }

    @Test
    void bothHideAForeignCase() {
        assertThat(leaks(helpedCase())).isEmpty();
    }

    @Test
    void theDatabaseAloneHidesAForeignCase() {
        switchTheCodeOff();

        assertThat(leaks(helpedCase())).isEmpty();
    }

    @Test
    void theCodeAloneHidesAForeignCase() {
        switchTheDatabaseOff();

        assertThat(leaks(helpedCase())).isEmpty();
    }

    @Test
    void aLeakWouldBeSeen() {
        switchTheCodeOff();
        switchTheDatabaseOff();

        assertThat(leaks(helpedCase()))
                .contains(
                        "case",
                        "history",
                        "replies",
                        "jurisdiction",
                        "plan",
                        "co-handlers",
                        "dispute",
                        "share",
                        "list");
    }

    @Test
    void whoHelpsSeesTheCaseThroughBothLayersAndThroughEach() throws SQLException {
        UUID id = helpedCase();
        assertThat(HELPER.show(id).statusCode()).isEqualTo(200);
        assertThat(listed(HELPER, id)).contains(id.toString());

        switchTheDatabaseOff();
        assertThat(HELPER.show(id).statusCode()).isEqualTo(200);
        assertThat(leaks(id)).isEmpty();
        switchTheDatabaseOn();
        switchTheCodeOff();
        assertThat(HELPER.show(id).statusCode()).isEqualTo(200);
        assertThat(leaks(id)).isEmpty();
    }

    @Test
    void whoNoLongerHelpsIsAStrangerToBothLayers() {
        UUID id = releasedCase();
        assertThat(leaks(HELPER, id)).isEmpty();

        switchTheDatabaseOff();
        assertThat(leaks(HELPER, id)).isEmpty();
        switchTheDatabaseOn();
        switchTheCodeOff();
        assertThat(leaks(HELPER, id)).isEmpty();
    }

    @Test
    void withoutASightNothingIsThere() throws SQLException {
        UUID id = helpedCase();
        try (Connection app = app();
                Statement statement = app.createStatement()) {
            for (String table : TABLES) {
                assertThat(count(statement, table)).as(table).isZero();
            }
            assertThat(statement.executeUpdate("update dispatch_case set leader = 'L0002'"))
                    .isZero();
            assertThatThrownBy(() -> statement.execute("insert into case_reply values ('" + id + "', 9, '', now())"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void aSectionSeesItsOwnUntilTheTransactionEnds() throws SQLException {
        UUID id = helpedCase();
        try (Connection app = app();
                Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('app.sight', 'S0009,S0001', true)");
            assertThat(count(statement, "dispatch_case where id = '" + id + "'"))
                    .isEqualTo(1);
            for (String table : TABLES.subList(1, TABLES.size())) {
                assertThat(count(statement, table + " where case_id = '" + id + "'"))
                        .as(table)
                        .isPositive();
            }
            app.commit();
            assertThat(count(statement, "dispatch_case")).isZero();

            statement.execute("select set_config('app.sight', 'S0004', true)");
            assertThat(count(statement, "dispatch_case where id = '" + id + "'"))
                    .isZero();
            assertThat(count(statement, "case_step where case_id = '" + id + "'"))
                    .isZero();
            app.rollback();
        }
    }

    @Test
    void whatWasSaidAboutACaseIsSeenWithTheCase() throws SQLException {
        UUID id = Desk.assignedCase();
        Desk.HANDLER.move(id, "extension-request", Map.of("workingDays", 2, "basis", "等待检测报告"));
        try (Connection app = app();
                Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('app.sight', 'S0001', true)");
            assertThat(count(statement, "case_extension where case_id = '" + id + "'"))
                    .isEqualTo(1);
            statement.execute("select set_config('app.sight', 'S0004', true)");
            assertThat(count(statement, "case_extension where case_id = '" + id + "'"))
                    .isZero();
            app.rollback();
        }
    }

    @Test
    void aTokenThatNamesTheSignForEverythingSeesNothing() {
        UUID id = Desk.assignedCase();
        switchTheCodeOff();

        for (String section : List.of("*", "S0009,S0001", "")) {
            Desk clever = new Desk("clever", "handler", "/U001/" + section);
            assertThat(clever.show(id).statusCode()).as(section).isEqualTo(404);
        }
    }

    /** A resolved case that another section than the curious one has helped with. */
    private static UUID helpedCase() {
        UUID id = Desk.acceptedCase();
        Desk.DISPATCHER.move(id, "respondent", Map.of("name", "河阳建材有限公司"));
        Desk.DISPATCHER.move(id, "co-handlers", asked());
        HELPER.move(id, "co-handlers/1/acceptance", null);
        HELPER.move(id, "co-handlers/1/report", Map.of("resultCode", "DONE", "text", "已核查。"));
        Desk.HANDLER.move(id, "resolution", Map.of("closureCode", "PARTLY", "reply", "问题已部分解决。"));
        return id;
    }

    private static UUID releasedCase() {
        UUID id = Desk.acceptedCase();
        Desk.DISPATCHER.move(id, "co-handlers", asked());
        Desk.DISPATCHER.move(id, "co-handlers/1/release", Map.of("reason", "不再需要。"));
        return id;
    }

    private static Map<String, Object> asked() {
        return Map.of("section", "S0005", "leader", "L0005", "task", "请核查。", "limitWorkingDays", 2);
    }

    /** What a handler of another section gets to see of a case, and which moves are not answered like those of no case. */
    private static List<String> leaks(UUID id) {
        return leaks(Desk.OTHER_HANDLER, id);
    }

    private static List<String> leaks(Desk foreign, UUID id) {
        List<String> leaks = new ArrayList<>();
        String path = "/v1/cases/" + id;
        note(leaks, "case", foreign.get(path));
        note(leaks, "history", foreign.get(path + "/history"));
        note(leaks, "replies", foreign.get(path + "/replies"));
        note(leaks, "jurisdiction", foreign.get(path + "/jurisdiction"));
        note(leaks, "plan", foreign.get(path + "/plan"));
        note(leaks, "co-handlers", foreign.get(path + "/co-handlers"));
        note(leaks, "dispute", foreign.get(path + "/dispute"));
        note(leaks, "share", foreign.move(id, "co-handlers/1/acceptance", null, "\"v1\""));
        note(leaks, "acceptance", foreign.move(id, "acceptance", null, "\"v1\""));
        note(leaks, "return", foreign.move(id, "return", Desk.giveBack("DUPLICATE", null), "\"v1\""));
        note(leaks, "resolution", foreign.move(id, "resolution", Desk.resolution("x"), "\"v1\""));
        if (listed(foreign, id).contains(id.toString())) {
            leaks.add("list");
        }
        return leaks;
    }

    /** By its number: a page of all cases may end before this one. */
    private static String listed(Desk desk, UUID id) {
        return desk.get("/v1/cases?number=" + Desk.number(id)).asString();
    }

    private static void note(List<String> leaks, String name, Response response) {
        if (response.statusCode() != 404) {
            leaks.add(name);
        }
    }

    private static void switchTheDatabaseOff() {
        TABLES.forEach(table -> Rows.update("alter table " + table + " disable row level security"));
    }

    private static void switchTheCodeOff() {
        QuarkusMock.installMockForType(new CarelessCaseStore(), CaseStore.class);
    }

    private static Connection app() throws SQLException {
        return DriverManager.getConnection("jdbc:" + RealParts.database().url(), "dispatch_app", "dispatch_app");
    }

    private static long count(Statement statement, String from) throws SQLException {
        try (ResultSet result = statement.executeQuery("select count(*) from " + from)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** The store without its predicate. */
    private static class CarelessCaseStore extends CaseStore {
        private static final Sight ALL = new Sight(true, Set.of());

        @Override
        public Uni<CaseRow> find(Mutiny.Session session, UUID id, Sight sight) {
            return super.find(session, id, ALL);
        }

        @Override
        public Uni<CaseRow> lock(Mutiny.Session session, UUID id, Sight sight) {
            return super.lock(session, id, ALL);
        }

        @Override
        public Uni<List<CaseRow>> list(Mutiny.Session session, CaseFilter filter, Sight sight, int limit) {
            return super.list(session, filter, ALL, limit);
        }
    }
}
