package org.huiyin.notification.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestClock;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EchoTest extends ServiceTest {

    @Test
    void isSilentWhenEveryoneWasToldAndWhileTellingIsUnderWay() {
        Complaint complaint = told();
        assertThat(violationsOf(complaint)).isEmpty();

        Complaint waiting = Complaint.in("zh");
        publish(waiting.filed(false), 1);
        eventually().untilAsserted(() -> assertThat(deliveries(waiting.id())).hasSize(1));
        assertThat(violationsOf(waiting)).isEmpty();
    }

    @Test
    void findsAStepOfWhichNobodyWasTold() {
        Complaint complaint = told();

        Rows.update("delete from delivery where complaint_id = ? and audience = 'COMPLAINANT'", complaint.id());

        assertThat(violationsOf(complaint)).hasSize(2).allSatisfy(violation -> assertThat(violation)
                .containsEntry("violation", "UNTOLD")
                .containsEntry("audience", "COMPLAINANT"));
    }

    @Test
    void aStepThatWasPutAsideBecauseAllWereToldIsLookedAtAgainWhenADeliveryIsUndone() {
        Complaint complaint = told();
        Complaint waiting = Complaint.in("zh");
        publish(waiting.filed(false), 1);
        eventually().untilAsserted(() -> assertThat(stepsPutAside(complaint)).isEqualTo(2));
        assertThat(stepsPutAside(waiting)).isZero();

        Rows.update(
                "update delivery set state = 'FAILED' where complaint_id = ? and audience = 'LEADER'", complaint.id());
        Rows.update("delete from delivery where complaint_id = ? and stage = 'FILED'", complaint.id());

        assertThat(stepsPutAside(complaint)).isZero();
        assertThat(violationsOf(complaint))
                .extracting(violation -> violation.get("violation"))
                .containsExactlyInAnyOrder("FAILED", "UNTOLD");
    }

    @Test
    void oneWayThatWorkedIsEnoughForStaff() {
        Complaint complaint = told();

        Rows.update(
                "update delivery set state = 'FAILED' where complaint_id = ? and audience = 'LEADER' and channel = 'MAIL'",
                complaint.id());
        assertThat(violationsOf(complaint)).isEmpty();

        Rows.update(
                "update delivery set state = 'FAILED' where complaint_id = ? and audience = 'LEADER'", complaint.id());
        assertThat(violationsOf(complaint)).singleElement().satisfies(violation -> assertThat(violation)
                .containsEntry("violation", "FAILED")
                .containsEntry("audience", "LEADER"));
    }

    @Test
    void findsADeliveryThatStandsStill() {
        Complaint complaint = Complaint.in("zh");
        publish(complaint.filed(false), 1);
        eventually().untilAsserted(() -> assertThat(deliveries(complaint.id()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("waiting_for", "CONTACT")));
        assertThat(violationsOf(complaint)).isEmpty();

        TestClock.moveBy(Duration.ofHours(2));

        eventually().untilAsserted(() -> assertThat(violationsOf(complaint))
                .singleElement()
                .satisfies(violation -> assertThat(violation).containsEntry("violation", "STUCK")));
    }

    @Test
    void findsALetterThatHasBeenTriedInVainForLongerThanItsStepAllows() {
        Complaint complaint = Complaint.in("zh");
        MailCatcher.switchOff();
        try {
            complaint.recordContact(sealer);
            publish(complaint.filed(false), 1);
            awaitTroubledAttempt(complaint.id(), 1);
            TestClock.moveBy(Duration.ofHours(3));
            awaitTroubledAttempt(complaint.id(), 2);
            assertThat(violationsOf(complaint)).isEmpty();

            TestClock.moveBy(Duration.ofHours(1));

            assertThat(violationsOf(complaint)).singleElement().satisfies(violation -> assertThat(violation)
                    .containsEntry("violation", "LATE")
                    .containsEntry("stage", "FILED"));
        } finally {
            MailCatcher.switchOn();
        }
        TestClock.moveBy(Duration.ofHours(1));
        eventually().untilAsserted(() -> assertThat(violationsOf(complaint)).isEmpty());
    }

    @Test
    void theHoursInWhichNobodyIsWrittenToDoNotCount() {
        Complaint complaint = told();
        Rows.update(
                "update delivery set state = 'DUE', completed_at = null, attempts = 0, attempt_log = '[]', merged_into = ?,"
                        + " next_at = ? where complaint_id = ? and audience = 'COMPLAINANT' and stage = 'FILED'",
                UUID.randomUUID(), // so that nobody takes it
                Timestamp.from(next(LocalTime.of(6, 0)).minus(Duration.ofDays(7))),
                complaint.id());

        for (LocalTime silent : List.of(LocalTime.of(7, 59), LocalTime.of(11, 59), LocalTime.of(22, 0))) {
            TestClock.moveTo(next(silent));
            assertThat(violationsOf(complaint)).as("at " + silent).isEmpty();
        }
        TestClock.moveTo(next(LocalTime.of(12, 1)));
        assertThat(violationsOf(complaint)).singleElement().satisfies(violation -> assertThat(violation)
                .containsEntry("violation", "STUCK"));
    }

    @Test
    void findsAComplaintWhoseEventsCannotBeApplied() {
        Complaint complaint = Complaint.in("zh");
        publish(complaint.accepted("S0001"), 1);
        publish(complaint.filed(true), 1);
        eventually().untilAsserted(() -> assertThat(deliveries(complaint.id())).hasSize(2));

        Rows.update(
                "update stream_position set blocked_seq = 9, blocked_reason = 'planted' where aggregate_id = ?"
                        + " and topic like '%cases%'",
                complaint.id());

        assertThat(violationsOf(complaint)).singleElement().satisfies(violation -> assertThat(violation)
                .containsEntry("violation", "BLOCKED"));
        Rows.update("update stream_position set blocked_seq = null where aggregate_id = ?", complaint.id());
    }

    @Test
    void isForSupervisorsAuditorsAndAdminsOnly() {
        for (String role : List.of("supervisor", "auditor", "admin")) {
            given().header("Authorization", Tokens.bearer("s", role))
                    .get("/v1/echo-violations")
                    .then()
                    .statusCode(200);
        }
        for (String role : List.of("handler", "complainant", "partner", "dispatcher")) {
            given().header("Authorization", Tokens.bearer("s", role))
                    .get("/v1/echo-violations")
                    .then()
                    .statusCode(403);
        }
        given().get("/v1/echo-violations").then().statusCode(401);
    }

    private Complaint told() {
        Complaint complaint = Complaint.in("zh");
        String section = registerSection();
        complaint.recordContact(sealer);
        publish(complaint.filed(false), 1);
        publish(complaint.assigned(section), 1);
        eventually().untilAsserted(() -> assertThat(deliveries(complaint.id())).hasSize(6));
        eventually().untilAsserted(() -> assertThat(pending(complaint.id())).isZero());
        return complaint;
    }

    private static long stepsPutAside(Complaint complaint) {
        return Rows.number("select count(*) from milestone where told and complaint_id = ?", complaint.id());
    }

    /** What the query says of one complaint. */
    static List<Map<String, Object>> violationsOf(Complaint complaint) {
        List<Map<String, Object>> items = given().header("Authorization", Tokens.bearer("s", "supervisor"))
                .queryParam("size", 200)
                .get("/v1/echo-violations")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .filter(item -> item.get("complaintId").equals(complaint.id().toString()))
                .toList();
    }
}
