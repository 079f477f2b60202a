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
import org.awaitility.Awaitility;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintSupplemented;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.dispatch.Desk;
import org.huiyin.dispatch.DispatchTest;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A referred case is seen by the persons named and by nobody else: hidden twice, and every look at it is written down. */
@DispatchTest
class ReferralServiceTest {
    private static final List<String> TABLES = List.of(
            "dispatch_case",
            "case_step",
            "case_reply",
            "deadline",
            "case_return",
            "case_ruling",
            "case_extension",
            "referral",
            "sealed_look",
            "finding",
            "supervision_order",
            "supervision_answer",
            "supervision_visit",
            "commendation",
            "case_re_call",
            "case_recoding");
    private static final String GROUNDS = "反映经办人员索要好处。";
    private static final Desk INSPECTOR = new Desk("inspector", "supervisor", "/U000/S0009");
    private static final Desk ADMIN = new Desk("admin", "admin", "/U000/S0000");
    private static final List<Desk> OTHERS = List.of(
            Desk.DISPATCHER,
            Desk.SUPERVISOR,
            Desk.AUDITOR,
            Desk.CLERK,
            Desk.HANDLER,
            Desk.LEADER,
            Desk.OTHER_HANDLER,
            ADMIN);

    @AfterEach
    void switchTheDatabaseOn() {
        TABLES.forEach(table -> Rows.update("alter table " + table + " enable row level security"));
    }

    @Test
    void onlyThePersonsNamedSeeAReferredCase() {
        UUID id = referredCase();

        assertThat(leaks(id)).isEmpty();
        assertThat(INSPECTOR.show(id).jsonPath().getString("state")).isEqualTo("REFERRED");
        assertThat(INSPECTOR.get("/v1/cases/" + id + "/replies").asString()).contains("问题已解决。");
        assertThat(INSPECTOR.get("/v1/cases/" + id + "/referral").asString()).contains(GROUNDS);
    }

    @Test
    void theDatabaseAloneHidesAReferredCase() {
        UUID id = referredCase();
        switchTheCodeOff();

        assertThat(leaks(id)).isEmpty();
    }

    @Test
    void theCodeAloneHidesAReferredCase() {
        UUID id = referredCase();
        switchTheDatabaseOff();

        assertThat(leaks(id)).isEmpty();
    }

    @Test
    void aLeakWouldBeSeen() {
        UUID id = referredCase();
        switchTheCodeOff();
        switchTheDatabaseOff();

        assertThat(leaks(id))
                .contains(
                        "case",
                        "history",
                        "replies",
                        "jurisdiction",
                        "re-calls",
                        "referral",
                        "list",
                        "orders",
                        "order");
    }

    @Test
    void theOfficeGetsAStubAndTheSectionNotEvenThat() {
        UUID id = referredCase();

        Response stub = Desk.AUDITOR.get("/v1/referrals/" + id);

        assertThat(stub.jsonPath().getMap("").keySet())
                .containsExactlyInAnyOrder("id", "number", "state", "since", "body");
        assertThat(stub.jsonPath().getString("state")).isEqualTo("REFERRED");
        assertThat(ADMIN.get("/v1/referrals?limit=1").asString()).contains(id.toString());
        assertThat(Desk.LEADER.get("/v1/referrals/" + id).statusCode()).isEqualTo(403);
        assertThat(Desk.AUDITOR.get("/v1/referrals/" + Desk.assignedCase()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyLookIsWrittenDownWithTheAnswer() {
        UUID id = referredCase();

        INSPECTOR.show(id);
        INSPECTOR.get("/v1/cases/" + id + "/history");
        Response history = INSPECTOR.get("/v1/cases/" + id + "/history");

        assertThat(history.jsonPath().getList("findAll { it.action == 'SEALED_LOOK' }.detail"))
                .isEqualTo(List.of("CASE", "HISTORY", "HISTORY"));
        assertThat(history.jsonPath().getList("findAll { it.action == 'SEALED_LOOK' }.actor"))
                .allMatch(actor -> actor.equals(Tokens.ISSUER + "|inspector"));
        assertThat(Rows.number(
                        "select count(*) from sealed_look where case_id = ? and looked_by like '%|inspector'", id))
                .isEqualTo(3);
        assertThat(Rows.number("select count(*) from case_step where case_id = ? and action = 'SEALED_LOOK'", id))
                .isEqualTo(3);
    }

    @Test
    void allClocksStopAndNothingMovesOrIsToldAnyMore() {
        UUID id = Desk.acceptedCase();
        Desk.SUPERVISOR
                .request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("reason", "NO_PROGRESS", "instruction", "请说明进展。", "limitWorkingDays", 1))
                .post("/v1/cases/" + id + "/supervision-orders");
        refer(id);

        TestBus.publish(
                new ComplaintSupplemented(id, UUID.randomUUID(), java.time.Instant.parse("2026-03-12T02:00:00Z")), 2);
        TestBus.publish(new ComplaintWithdrawn(id, java.time.Instant.parse("2026-03-12T03:00:00Z")), 3);
        Awaitility.await()
                .atMost(Desk.LONG)
                .until(() -> Rows.number(
                                "select count(*) from case_step where case_id = ? and action = 'WITHDRAWAL_NOTED'", id)
                        == 1);

        assertThat(Rows.number("select count(*) from deadline where case_id = ? and state in ('ARMED', 'PAUSED')", id))
                .isZero();
        assertThat(Rows.number(
                        "select count(*) from supervision_clock k join supervision_order o on o.id = k.order_id"
                                + " where o.case_id = ? and k.state = 'ARMED'",
                        id))
                .isZero();
        assertThat(Rows.of("select type from outbox where aggregate_id = ? order by seq desc limit 1", id)
                        .get(0)
                        .get("type"))
                .isEqualTo("case.referred.v1");
        assertThat(INSPECTOR.move(id, "strike-off", null, "\"v9\"").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theEventNamesNobodyWhoInvestigates() {
        UUID id = referredCase();

        String payload = Rows.of(
                        "select payload::text from outbox where aggregate_id = ? and type = 'case.referred.v1'", id)
                .get(0)
                .get("payload")
                .toString();

        assertThat(payload).doesNotContain("inspector", "DISCIPLINE", GROUNDS).contains("sealedNamed");
    }

    @Test
    void refusesToReferWhatHasEndedAndWithoutAPerson() {
        UUID id = Desk.assignedCase();
        Response nobody = Desk.SUPERVISOR.move(id, "referral", request(Set.of()));
        Response notASubject = Desk.SUPERVISOR.move(id, "referral", request(Set.of("zhang")));
        refer(id);

        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(notASubject.statusCode()).isEqualTo(422);
        assertThat(Desk.SUPERVISOR
                        .move(id, "referral", request(Set.of(Tokens.ISSUER + "|inspector")), "\"v3\"")
                        .statusCode())
                .isEqualTo(404);
    }

    private static UUID referredCase() {
        UUID id = Desk.resolvedCase();
        Response order = Desk.SUPERVISOR
                .request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("reason", "NO_PROGRESS", "instruction", "请说明进展。", "limitWorkingDays", 3))
                .post("/v1/cases/" + id + "/supervision-orders");
        assertThat(order.statusCode()).as(order.asString()).isEqualTo(201);
        refer(id);
        return id;
    }

    private static void refer(UUID id) {
        Response referred = Desk.SUPERVISOR.move(id, "referral", request(Set.of(Tokens.ISSUER + "|inspector")));
        assertThat(referred.statusCode()).as(referred.asString()).isEqualTo(200);
        assertThat(referred.jsonPath().getMap("").keySet())
                .containsExactlyInAnyOrder("id", "number", "state", "since", "body");
    }

    private static Map<String, Object> request(Set<String> named) {
        return Map.of(
                "body",
                "DISCIPLINE_INSPECTION",
                "reason",
                "SUSPECTED_BREACH_OF_DISCIPLINE",
                "grounds",
                GROUNDS,
                "named",
                named);
    }

    /** What anybody who is not named gets to see. */
    private static List<String> leaks(UUID id) {
        var leaks = new ArrayList<String>();
        UUID order = (UUID) Rows.of("select id from supervision_order where case_id = ?", id)
                .get(0)
                .get("id");
        for (Desk other : OTHERS) {
            note(leaks, "case", other.show(id));
            note(leaks, "history", other.get("/v1/cases/" + id + "/history"));
            note(leaks, "replies", other.get("/v1/cases/" + id + "/replies"));
            note(leaks, "jurisdiction", other.get("/v1/cases/" + id + "/jurisdiction"));
            note(leaks, "re-calls", other.get("/v1/cases/" + id + "/re-calls"));
            note(leaks, "referral", other.get("/v1/cases/" + id + "/referral"));
            note(leaks, "order", other.get("/v1/supervision-orders/" + order));
            note(leaks, "answers", other.get("/v1/supervision-orders/" + order + "/answers"));
            // by its number: a page of all cases may end before this one
            noteListed(leaks, "list", other.get("/v1/cases?number=" + Desk.number(id)), id);
            noteListed(leaks, "orders", other.get("/v1/supervision-orders?case=" + id), id);
        }
        return leaks;
    }

    private static void note(List<String> leaks, String name, Response response) {
        if (response.statusCode() < 400) {
            leaks.add(name);
        }
    }

    private static void noteListed(List<String> leaks, String name, Response response, UUID id) {
        if (response.asString().contains(id.toString())) {
            leaks.add(name);
        }
    }

    private static void switchTheDatabaseOff() {
        TABLES.forEach(table -> Rows.update("alter table " + table + " disable row level security"));
    }

    private static void switchTheCodeOff() {
        QuarkusMock.installMockForType(new CarelessCaseStore(), CaseStore.class);
        QuarkusMock.installMockForType(new CarelessOrderStore(), OrderStore.class);
    }

    /** The store without its predicate. */
    private static class CarelessCaseStore extends CaseStore {
        @Override
        public Uni<CaseRow> find(Mutiny.Session session, UUID id, Sight sight) {
            return super.find(session, id, Sight.EVERYTHING);
        }

        @Override
        public Uni<CaseRow> lock(Mutiny.Session session, UUID id, Sight sight) {
            return super.lock(session, id, Sight.EVERYTHING);
        }

        @Override
        public Uni<List<CaseRow>> list(Mutiny.Session session, CaseFilter filter, Sight sight, int limit) {
            return super.list(session, filter, Sight.EVERYTHING, limit);
        }
    }

    /** The same for supervision orders. */
    private static class CarelessOrderStore extends OrderStore {
        @Override
        public Uni<OrderRow> find(Mutiny.Session session, UUID id, Sight sight) {
            return session.find(OrderRow.class, id).map(row -> {
                if (row == null) {
                    throw org.huiyin.service.problem.Problems.notFound();
                }
                return row;
            });
        }

        @Override
        public Uni<List<OrderRow>> list(Mutiny.Session session, OrderFilter filter, Sight sight, int limit) {
            return session.createSelectionQuery("from OrderRow o where o.caseId = :case", OrderRow.class)
                    .setParameter("case", filter.caseId())
                    .getResultList();
        }
    }
}
