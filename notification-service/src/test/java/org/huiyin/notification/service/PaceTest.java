package org.huiyin.notification.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.bus.event.CardConfirmed;
import org.huiyin.bus.event.Topic;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Bursts, as they are merged where the office has not switched that off. */
@QuarkusTest
@TestProfile(PaceTest.WithAPace.class)
class PaceTest extends ServiceTest {

    public static class WithAPace implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("huiyin.telling.sender.pace", "PT5M");
        }
    }

    @Test
    void whatComesDueWithinMinutesIsOneLetterAndEachDeliveryEnds() {
        String section = registerSection();
        List<Complaint> complaints =
                Stream.generate(() -> Complaint.in("zh")).limit(4).toList();
        assign(complaints.get(0), section);
        eventually().until(() -> MailCatcher.to(sectionMailbox(section)).size() == 1);

        complaints.subList(1, 4).forEach(complaint -> assign(complaint, section));
        eventually().until(() -> mails(section).size() == 4);
        assertThat(mails(section))
                .filteredOn(row -> row.get("state").equals("DUE"))
                .hasSize(3);
        TestClock.moveBy(Duration.ofMinutes(6));

        eventually().untilAsserted(() -> assertThat(mails(section))
                .extracting(row -> row.get("state") + " " + row.get("reason"))
                .containsExactlyInAnyOrder(
                        "DELIVERED ", "DELIVERED ", "SUPPRESSED merged-into", "SUPPRESSED merged-into"));
        assertThat(MailCatcher.to(sectionMailbox(section))).hasSize(2);
        assertThat(MailCatcher.to(sectionMailbox(section)).get(1).body())
                .contains("您有 3 条新消息")
                .contains(
                        complaints.subList(1, 4).stream().map(Complaint::number).toList());
        complaints.forEach(
                complaint -> eventually().untilAsserted(() -> assertThat(TestBus.read(Topic.DELIVERIES, complaint.id()))
                        .filteredOn(event -> event.body().contains("\"HANDLER\""))
                        .hasSize(2)));
    }

    @Test
    void severalStepsOfOneComplaintComeAsOneLetterThatSaysEachInFull() {
        String section = registerSection();
        Complaint complaint = Complaint.in("en");
        complaint.recordContact(sealer);
        publish(complaint.filed(false), 1);
        eventually().until(() -> MailCatcher.to(complaint.mailbox()).size() == 1);
        publish(complaint.assigned(section), 1);
        publish(complaint.accepted(section), 2);
        eventually().until(() -> ofComplainant(complaint).size() == 3);

        TestClock.moveBy(Duration.ofMinutes(6));

        eventually().until(() -> MailCatcher.to(complaint.mailbox()).size() == 2);
        assertThat(MailCatcher.to(complaint.mailbox()).get(1).subject()).endsWith("(and 1 more)");
        assertThat(MailCatcher.to(complaint.mailbox()).get(1).body()).contains("9 March 2026", "=====");
        eventually().untilAsserted(() -> assertThat(ofComplainant(complaint))
                .extracting(row -> row.get("stage") + " " + row.get("state"))
                .containsExactlyInAnyOrder("FILED DELIVERED", "ASSIGNED DELIVERED", "ACCEPTED SUPPRESSED"));
        // the answer waits for nobody
        publish(complaint.resolved(section, sealedReply(complaint.id(), "done")), 3);
        eventually().until(() -> MailCatcher.to(complaint.mailbox()).size() == 3);
    }

    @Test
    void aMergedLetterThatFailsFailsForAllAndRaisesAnAlarm() {
        String section = registerSection();
        Complaint first = Complaint.in("zh");
        assign(first, section);
        eventually().until(() -> MailCatcher.to(sectionMailbox(section)).size() == 1);
        List<Complaint> others =
                Stream.generate(() -> Complaint.in("zh")).limit(2).toList();
        others.forEach(complaint -> assign(complaint, section));
        eventually().until(() -> mails(section).size() == 3);
        MailCatcher.switchOff();
        try {
            Rows.update(
                    "update delivery set attempts = 9, merged_into = case when complaint_id = ? then ("
                            + " select id from delivery where recipient = ? and channel = 'MAIL' and complaint_id = ?) end"
                            + " where state = 'DUE' and recipient = ? and channel = 'MAIL'",
                    others.get(1).id(),
                    "handler:" + section,
                    others.get(0).id(),
                    "handler:" + section);

            eventually().untilAsserted(() -> assertThat(mails(section))
                    .extracting(row -> row.get("state"))
                    .containsExactlyInAnyOrder("DELIVERED", "FAILED", "FAILED"));
        } finally {
            MailCatcher.switchOn();
        }
        given().header("Authorization", Tokens.bearer("s", "supervisor"))
                .queryParam("size", 200)
                .get("/v1/failed-deliveries")
                .then()
                .statusCode(200)
                .body("items.complaintId", hasItem(others.get(1).id().toString()));
        given().header("Authorization", Tokens.bearer("s", "handler"))
                .get("/v1/failed-deliveries")
                .then()
                .statusCode(403);
    }

    @Test
    void sectionsAreLeftAloneOnDaysOffUnlessItIsUrgent() {
        ZonedDateTime saturday = ZonedDateTime.of(2026, 11, 28, 12, 0, 0, 0, SHANGHAI);
        while (saturday.toInstant().isBefore(java.time.Instant.now())) {
            saturday = saturday.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        }
        TestClock.moveTo(saturday.toInstant());
        String section = registerSection();
        Complaint complaint = Complaint.in("zh");
        complaint.recordContact(sealer);
        publish(complaint.filed(false), 1);
        publish(complaint.assigned(section), 1);
        TestBus.publish(confirmed(section, complaint.id()), 1);

        eventually().until(() -> !MailCatcher.to(complaint.mailbox()).isEmpty());
        eventually().untilAsserted(() -> assertThat(MailCatcher.to(sectionMailbox(section)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject()).startsWith("已确认")));
        assertThat(mails(section))
                .filteredOn(row -> row.get("stage").equals("ASSIGNED"))
                .allSatisfy(row -> assertThat(row).containsEntry("state", "DUE").containsEntry("attempts", 0));

        TestClock.moveBy(Duration.ofDays(2)); // the first Monday after
        eventually().until(() -> MailCatcher.to(sectionMailbox(section)).size() == 2);
    }

    private static void assign(Complaint complaint, String section) {
        publish(complaint.filed(true), 1);
        publish(complaint.assigned(section), 1);
    }

    private static List<Map<String, Object>> mails(String section) {
        return Rows.of(
                "select * from delivery where recipient = ? and channel = 'MAIL' order by occurred_at",
                "handler:" + section);
    }

    private static List<Map<String, Object>> ofComplainant(Complaint complaint) {
        return deliveries(complaint.id()).stream()
                .filter(row -> row.get("audience").equals("COMPLAINANT"))
                .toList();
    }

    private static CardConfirmed confirmed(String section, UUID caseId) {
        java.time.Instant time = java.time.Instant.parse("2026-03-10T16:00:00Z");
        return new CardConfirmed(
                UUID.randomUUID(), "YELLOW", "Y1", section, "U001", "cause", List.of(caseId), time, time, time);
    }
}
