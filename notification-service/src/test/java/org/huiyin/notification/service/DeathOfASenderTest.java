package org.huiyin.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.notification.message.Channel;
import org.huiyin.notification.store.OutcomeRows;
import org.huiyin.notification.store.OutcomeRows.Settlement;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeathOfASenderTest extends ServiceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Inject
    OutcomeRows outcomes;

    @Inject
    Transactions transactions;

    @Test
    void aLetterClaimedByASenderThatDiedIsSentWhenItsLeaseIsOver() {
        Complaint complaint = claimedByADeadSender();
        complaint.recordContact(sealer);
        assertThat(MailCatcher.to(complaint.mailbox())).isEmpty();

        TestClock.moveBy(Duration.ofMinutes(6));

        eventually().untilAsserted(() -> assertThat(deliveries(complaint.id()))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("state", "DELIVERED").containsEntry("attempts", 2)));
        assertThat(MailCatcher.to(complaint.mailbox())).hasSize(1);
    }

    @Test
    void anOutcomeThatComesAfterALaterClaimIsDropped() {
        Complaint complaint = claimedByADeadSender();
        UUID delivery = (UUID) deliveries(complaint.id()).get(0).get("id");
        Rows.update("update delivery set attempts = 2 where id = ?", delivery);

        Set<UUID> ended = settle(new Settlement(
                delivery, 1, 1, "DELIVERED", "", null, Channel.MAIL, null, Instant.EPOCH, null, List.of()));

        assertThat(ended).isEmpty();
        assertThat(Rows.of("select state, attempts from delivery where id = ?", delivery))
                .containsExactly(Map.of("state", "DUE", "attempts", 2));
        assertThat(TestBus.read(Topic.DELIVERIES, complaint.id())).isEmpty();
    }

    private Set<UUID> settle(Settlement settlement) {
        return transactions
                .inNew(session -> outcomes.settle(session, List.of(settlement)))
                .await()
                .atMost(PATIENCE);
    }

    /** As the row stands when a process is killed between claim and outcome. */
    private static Complaint claimedByADeadSender() {
        Complaint complaint = Complaint.in("zh");
        publish(complaint.filed(false), 1);
        eventually() // nobody has claimed it while its attempts are 0
                .until(() -> Rows.update(
                                "update delivery set attempts = 1, waiting_for = null,"
                                        + " next_at = clock_timestamp() + (select shift from clock_shift) + interval '5 minutes'"
                                        + " where complaint_id = ? and waiting_for = 'CONTACT' and attempts = 0",
                                complaint.id())
                        == 1);
        return complaint;
    }
}
