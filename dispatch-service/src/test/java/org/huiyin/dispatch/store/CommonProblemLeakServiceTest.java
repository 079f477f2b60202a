package org.huiyin.dispatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.Rows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A common problem is hidden from other sections twice, and so is a referred case that was merged in one. */
@DispatchTest
class CommonProblemLeakServiceTest {
    private static final List<String> TABLES = List.of(
            "dispatch_case",
            "common_problem",
            "common_problem_measure",
            "common_problem_report",
            "merged_case",
            "case_likeness");
    private static final String TITLE = "变更登记要重复提交同一份材料";
    private static final Desk STRANGER = Desk.OTHER_HANDLER;
    private static final Desk FOREIGN_LEADER = new Desk("leader2", "leader", "/U002/S0004");
    private static final Desk OWNER = new Desk("handler3", "handler", "/U002/S0005");

    @AfterEach
    void switchTheDatabaseOn() {
        TABLES.forEach(table -> Rows.update("alter table " + table + " enable row level security"));
    }

    @Test
    void bothHideAForeignProblemAndAReferredCase() {
        assertThat(leaks(problem())).isEmpty();
    }

    @Test
    void theDatabaseAloneHidesThem() {
        Merged problem = problem();
        switchTheCodeOff();

        assertThat(leaks(problem)).isEmpty();
    }

    @Test
    void theCodeAloneHidesThem() {
        Merged problem = problem();
        switchTheDatabaseOff();

        assertThat(leaks(problem)).isEmpty();
    }

    @Test
    void aLeakWouldBeSeen() {
        Merged problem = problem();
        switchTheCodeOff();
        switchTheDatabaseOff();

        assertThat(leaks(problem)).contains("problem", "list", "cases", "referred case", "similar", "linking");
    }

    @Test
    void whoHasToTakeAMeasureSeesTheProblemAndNoneOfItsCases() {
        Merged problem = problem();

        Response seen = OWNER.get("/v1/common-problems/" + problem.id());

        assertThat(seen.jsonPath().getString("title")).isEqualTo(TITLE);
        assertThat(seen.jsonPath().getInt("cases")).isZero();
        assertThat(OWNER.get("/v1/common-problems/" + problem.id() + "/cases").asString())
                .doesNotContain(problem.open().toString());
        assertThat(OWNER.show(problem.open()).statusCode()).isEqualTo(404);
    }

    /** Of S0001, with one open case and one that was referred; S0005 has to take a measure. */
    private static Merged problem() {
        Response opened = post(
                Desk.DISPATCHER,
                "",
                Map.of(
                        "kind", "PROCESS",
                        "category", "government-service",
                        "territory", "HY",
                        "section", "S0001",
                        "leader", "L0001",
                        "title", TITLE,
                        "measures", List.of(Map.of("text", "合并申请表。", "section", "S0005", "dueOn", "2029-03-05"))));
        UUID id = UUID.fromString(opened.jsonPath().getString("id"));
        Merged problem = new Merged(
                id,
                opened.jsonPath().getString("number"),
                Desk.caseFor("government-service", "HY"),
                Desk.caseFor("government-service", "HY"));
        Response linked =
                post(Desk.DISPATCHER, "/" + id + "/cases", Map.of("cases", List.of(problem.open(), problem.sealed())));
        assertThat(linked.jsonPath().getInt("done")).as(linked.asString()).isEqualTo(2);
        Response referred = Desk.SUPERVISOR.move(
                problem.sealed(),
                "referral",
                Map.of(
                        "body", "DISCIPLINE_INSPECTION",
                        "reason", "SUSPECTED_BREACH_OF_DISCIPLINE",
                        "grounds", "反映经办人员索要好处。",
                        "named", List.of("issuer|inspector")));
        assertThat(referred.statusCode()).as(referred.asString()).isEqualTo(200);
        return problem;
    }

    private static List<String> leaks(Merged problem) {
        List<String> leaks = new ArrayList<>();
        String path = "/v1/common-problems/" + problem.id();
        note(leaks, "problem", STRANGER.get(path));
        note(leaks, "cases", STRANGER.get(path + "/cases"));
        note(leaks, "measures", post(FOREIGN_LEADER, "/" + problem.id() + "/measures", measures()));
        if (STRANGER.get("/v1/common-problems?number=" + problem.number())
                .asString()
                .contains(TITLE)) {
            leaks.add("list");
        }
        String sealed = problem.sealed().toString();
        for (Desk desk : List.of(Desk.DISPATCHER, Desk.AUDITOR, Desk.LEADER)) {
            if (desk.get(path + "/cases").asString().contains(sealed)) {
                leaks.add("referred case");
            }
        }
        note(leaks, "similar", Desk.DISPATCHER.get("/v1/cases/" + sealed + "/similar"));
        Response linking =
                post(Desk.DISPATCHER, "/" + problem.id() + "/separations", Map.of("cases", List.of(problem.sealed())));
        if (!"UNKNOWN_CASE".equals(linking.jsonPath().getString("results[0].reason"))) {
            leaks.add("linking");
        }
        return leaks;
    }

    private static Map<String, Object> measures() {
        return Map.of("measures", List.of(Map.of("text", "合并申请表。", "section", "S0001", "dueOn", "2029-03-05")));
    }

    private static Response post(Desk desk, String path, Object body) {
        return desk.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/common-problems" + path);
    }

    private static void note(List<String> leaks, String name, Response response) {
        if (response.statusCode() < 400) {
            leaks.add(name);
        }
    }

    private static void switchTheDatabaseOff() {
        TABLES.forEach(table -> Rows.update("alter table " + table + " disable row level security"));
    }

    private static void switchTheCodeOff() {
        QuarkusMock.installMockForType(new CarelessCases(), CaseStore.class);
        QuarkusMock.installMockForType(new CarelessProblems(), CommonProblems.class);
        QuarkusMock.installMockForType(new CarelessMergedCases(), MergedCases.class);
    }

    private record Merged(UUID id, String number, UUID open, UUID sealed) {}

    private static class CarelessCases extends CaseStore {
        @Override
        public Uni<CaseRow> find(Mutiny.Session session, UUID id, Sight sight) {
            return super.find(session, id, Sight.EVERYTHING);
        }

        @Override
        public Uni<List<CaseRow>> lockAll(Mutiny.Session session, List<UUID> ids, Sight sight) {
            return super.lockAll(session, ids);
        }
    }

    private static class CarelessProblems extends CommonProblems {
        @Override
        public Uni<CommonProblemRow> find(Mutiny.Session session, UUID id, Sight sight) {
            return super.find(session, id, Sight.EVERYTHING);
        }

        @Override
        public Uni<CommonProblemRow> lock(Mutiny.Session session, UUID id, Sight sight) {
            return super.lock(session, id, Sight.EVERYTHING);
        }

        @Override
        public Uni<List<CommonProblemRow>> list(Mutiny.Session session, ProblemFilter filter, Sight sight, int limit) {
            return super.list(session, filter, new Sight(true, Set.of()), limit);
        }
    }

    private static class CarelessMergedCases extends MergedCases {
        @Override
        public Uni<List<LinkedCase>> of(
                Mutiny.Session session, UUID problem, @Nullable UUID after, Sight sight, int limit) {
            return session.createNativeQuery("select case_id from merged_case where problem_id = ?", UUID.class)
                    .setParameter(1, problem)
                    .getResultList()
                    .chain(ids -> ids.isEmpty()
                            ? Uni.createFrom().item(List.<CaseRow>of())
                            : session.find(CaseRow.class, ids.toArray()))
                    .map(rows -> rows.stream()
                            .filter(row -> row != null)
                            .map(row -> new LinkedCase(row, row.openedAt()))
                            .toList());
        }
    }
}
