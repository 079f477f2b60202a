package org.huiyin.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.huiyin.bus.event.ContactRecorded;
import org.huiyin.bus.event.Topic;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SendingUnderTroubleTest extends ServiceTest {

    @Test
    void aMailServerThatIsDownIsTriedAgainUntilItReturns() {
        Complaint complaint = Complaint.in("zh");
        MailCatcher.switchOff();
        try {
            complaint.recordContact(sealer);
            publish(complaint.filed(false), 1);
            awaitTroubledAttempt(complaint.id(), 1);
            TestClock.moveBy(Duration.ofSeconds(12));
            awaitTroubledAttempt(complaint.id(), 2);
        } finally {
            MailCatcher.switchOn();
        }
        TestClock.moveBy(Duration.ofSeconds(70));

        eventually().untilAsserted(() -> assertThat(MailCatcher.to(complaint.mailbox()))
                .hasSize(1));
        eventually().untilAsserted(() -> assertThat(onlyDelivery(complaint.id()))
                .containsEntry("state", "DELIVERED")
                .containsEntry("attempts", 3));
        assertThat(onlyDelivery(complaint.id()).get("attempt_log").toString())
                .contains("smtp-unreachable", "smtp-accepted");
        assertThat(MailCatcher.to(complaint.mailbox()).get(0).messageId())
                .isEqualTo("<" + onlyDelivery(complaint.id()).get("id") + "@notification.huiyin.example>");
    }

    @Test
    void nobodyIsWrittenToAtNight() {
        TestClock.moveTo(next(LocalTime.of(22, 30)));
        Complaint complaint = Complaint.in("zh");
        String section = registerSection();
        complaint.recordContact(sealer);
        publish(complaint.filed(false), 1);
        publish(complaint.assigned(section), 1);

        // the inbox is silent, so it is filled at night; after that the post has had its chance to be wrong
        eventually().untilAsserted(() -> assertThat(
                        Rows.number("select count(*) from inbox_entry where complaint_id = ?", complaint.id()))
                .as(() -> "entries of " + deliveries(complaint.id()))
                .isEqualTo(2));
        assertThat(Rows.number(
                        "select count(*) from delivery where complaint_id = ? and lane = 'POST' and attempts > 0",
                        complaint.id()))
                .isZero();
        assertThat(MailCatcher.to(complaint.mailbox())).isEmpty();

        TestClock.moveBy(Duration.ofHours(9).plusMinutes(31));
        eventually().untilAsserted(() -> assertThat(MailCatcher.to(complaint.mailbox()))
                .hasSize(2));
        eventually().untilAsserted(() -> assertThat(MailCatcher.to(sectionMailbox(section)))
                .hasSize(1));
    }

    @Test
    void aContactThatArrivesAfterTheEventStillGetsItsLetter() {
        Complaint complaint = Complaint.in("en");
        publish(complaint.filed(false), 1);
        eventually()
                .untilAsserted(() -> assertThat(onlyDelivery(complaint.id())).containsEntry("waiting_for", "CONTACT"));

        complaint.recordContact(sealer);

        eventually().untilAsserted(() -> assertThat(MailCatcher.to(complaint.mailbox()))
                .hasSize(1));
        eventually().untilAsserted(() -> assertThat(onlyDelivery(complaint.id()))
                .containsEntry("state", "DELIVERED")
                .containsEntry("attempts", 1));
    }

    @Test
    void aSectionThatIsRegisteredAfterTheAssignmentStillGetsItsLetter() {
        Complaint complaint = Complaint.in("zh");
        publish(complaint.filed(true), 1);
        String late = "L" + UUID.randomUUID().toString().substring(0, 6);
        publish(complaint.assigned(late), 1);
        eventually().untilAsserted(() -> assertThat(Rows.number(
                        "select count(*) from delivery where complaint_id = ? and waiting_for = 'SECTION'",
                        complaint.id()))
                .isEqualTo(2));

        registerSection(late);

        eventually().untilAsserted(() -> assertThat(MailCatcher.to(sectionMailbox(late)))
                .hasSize(1));
        eventually().untilAsserted(() -> assertThat(MailCatcher.to(leaderMailbox(late)))
                .hasSize(1));
    }

    @Test
    void anAnonymousComplaintIsSuppressedForLackOfAContact() {
        Complaint complaint = Complaint.in("zh");
        publish(complaint.filed(true), 1);

        eventually().untilAsserted(() -> assertThat(onlyDelivery(complaint.id()))
                .containsEntry("state", "SUPPRESSED")
                .containsEntry("reason", "no-contact")
                .containsEntry("attempts", 0));
        eventually().untilAsserted(() -> assertThat(TestBus.read(Topic.DELIVERIES, complaint.id()))
                .singleElement()
                .satisfies(event -> assertThat(event.body()).contains("\"SUPPRESSED\"", "\"COMPLAINANT\"")));
        assertThat(PublishedLanguage.violations(TestBus.read(Topic.DELIVERIES, complaint.id())))
                .isEmpty();
    }

    @Test
    void aContactThatNeverComesIsAFailureInTheEnd() {
        Complaint complaint = Complaint.in("zh");
        publish(complaint.filed(false), 1);
        eventually()
                .untilAsserted(() -> assertThat(onlyDelivery(complaint.id())).containsEntry("waiting_for", "CONTACT"));

        TestClock.moveBy(Duration.ofHours(96));

        eventually().untilAsserted(() -> assertThat(onlyDelivery(complaint.id()))
                .containsEntry("state", "FAILED")
                .containsEntry("reason", "no-contact-arrived"));
    }

    @Test
    void whoLeftOnlyANumberGetsAnSms() {
        Complaint complaint = Complaint.in("zh");
        complaint.recordContact(sealer, "{\"name\":\"张三丰\",\"phone\":\"13800001234\"}");
        publish(complaint.filed(false), 1);

        eventually().untilAsserted(() -> assertThat(onlyDelivery(complaint.id()))
                .containsEntry("state", "DELIVERED")
                .containsEntry("channel", "SMS")
                .containsEntry("masked_address", "***34"));
    }

    @Test
    void whoLeftNeitherIsSuppressed() {
        Complaint complaint = Complaint.in("zh");
        complaint.recordContact(sealer, "{\"name\":\"张三丰\",\"email\":\"not a mailbox\"}");
        publish(complaint.filed(false), 1);

        eventually().untilAsserted(() -> assertThat(onlyDelivery(complaint.id()))
                .containsEntry("state", "SUPPRESSED")
                .containsEntry("reason", "no-address"));
    }

    @Test
    void aContactThatDoesNotOpenIsAnAttemptThatFailed() {
        Complaint complaint = Complaint.in("zh");
        Complaint other = Complaint.in("zh");
        String stolen = sealer.seal("contacts", other.id(), new byte[] {'{', '}'});
        TestBus.publish(new ContactRecorded(complaint.id(), "zh", stolen), 1);
        publish(complaint.filed(false), 1);

        awaitTroubledAttempt(complaint.id(), 1);
        assertThat(onlyDelivery(complaint.id()).get("attempt_log").toString()).contains("unwritable");
    }
}
