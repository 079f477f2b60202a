package org.huiyin.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.bus.event.ComplaintErased;
import org.huiyin.bus.event.ComplaintIdentityOpened;
import org.huiyin.bus.event.ComplaintQuestionAsked;
import org.huiyin.bus.event.ContactErased;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.wire.CloudEvents;
import org.huiyin.notification.service.MailCatcher.Letter;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.Test;

/** Complainants hear of a question and of an opened name, and nothing of them is kept once their complaint was erased. */
@QuarkusTest
class ErasureTest extends ServiceTest {

    @Test
    void lettersSayThatThereIsAQuestionAndThatANameWasReadAndNotMore() {
        Complaint complaint = Complaint.in("zh");
        complaint.recordContact(sealer);
        publish(complaint.filed(false), 1);
        publish(new ComplaintQuestionAsked(complaint.id(), UUID.randomUUID(), Instant.now()), 2);
        publish(new ComplaintIdentityOpened(complaint.id(), Instant.now()), 3);

        eventually().untilAsserted(() -> assertThat(MailCatcher.to(complaint.mailbox()))
                .hasSize(3));
        List<Letter> letters = MailCatcher.to(complaint.mailbox());
        assertThat(letters)
                .filteredOn(letter -> letter.subject().contains("有问题请您回答"))
                .hasSize(1);
        assertThat(letters)
                .filteredOn(letter -> letter.subject().contains("身份已依规查阅"))
                .hasSize(1);
    }

    @Test
    void aTombstoneTakesTheContactAndNobodyIsWrittenToAnyMore() {
        Complaint complaint = Complaint.in("zh");
        String section = registerSection();
        complaint.recordContact(sealer);
        publish(complaint.filed(false), 1);
        publish(complaint.assigned(section), 1);
        eventually().untilAsserted(() -> assertThat(MailCatcher.to(complaint.mailbox()))
                .hasSize(2));
        eventually().untilAsserted(() -> assertThat(pending(complaint.id())).isZero());

        var tombstone = TestBus.publish(new ContactErased(complaint.id()), 2);
        publish(new ComplaintErased(complaint.id(), "CONSENT_WITHDRAWN", Instant.now()), 2);
        publish(complaint.accepted(section), 2);

        eventually().untilAsserted(() -> assertThat(deliveries(complaint.id()))
                .anyMatch(row -> "ACCEPTED".equals(row.get("stage")) && "SUPPRESSED".equals(row.get("state"))));
        eventually().untilAsserted(() -> assertThat(pending(complaint.id())).isZero());
        assertThat(CloudEvents.write(tombstone).value()).isNull();
        assertThat(Rows.number("select count(*) from contact where complaint_id = ?", complaint.id()))
                .isZero();
        assertThat(MailCatcher.to(complaint.mailbox())).hasSize(2);
        assertThat(Rows.number(
                        "select count(*) from delivery where complaint_id = ? and audience = 'COMPLAINANT'"
                                + " and num_nonnulls(sealed_reply, masked_address) > 0",
                        complaint.id()))
                .isZero();
        assertThat(deliveries(complaint.id())).noneMatch(row -> "FAILED".equals(row.get("state")));
        assertThat(EventType.CONTACT_ERASED.isTombstone()).isTrue();
    }

    @Test
    void aContactThatComesAgainAfterItsTombstoneIsNotTakenBackIn() {
        Complaint complaint = Complaint.in("en");
        publish(complaint.filed(false), 1);
        complaint.recordContact(sealer);
        eventually().untilAsserted(() -> assertThat(
                        Rows.number("select count(*) from contact where complaint_id = ?", complaint.id()))
                .isOne());
        TestBus.publish(new ContactErased(complaint.id()), 2);
        complaint.recordContact(sealer);
        TestBus.publish(new ContactErased(complaint.id()), 3);
        eventually().untilAsserted(() -> assertThat(Rows.number(
                        "select last_seq from stream_position where aggregate_id = ? and topic like '%contacts%'",
                        complaint.id()))
                .isEqualTo(3));
        assertThat(Rows.number("select count(*) from contact where complaint_id = ?", complaint.id()))
                .isZero();
    }
}
