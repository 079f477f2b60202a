package org.huiyin.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.service.MailCatcher.Letter;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;
import org.huiyin.service.sealing.AnswerCodes;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TellingEveryStageTest extends ServiceTest {

    @Inject
    AnswerCodes answerCodes;

    @Inject
    TellStage telling;

    @Inject
    Transactions transactions;

    private static final String REPLY = "您反映的应急转贷问题已协调银行解决。𠮷\n——企业服务科";

    @ParameterizedTest
    @CsvSource({
        "zh, 已收到您的诉求, 已交办, 已受理, 已有答复, 重新办理, 销号",
        "en, We have received, assigned, taken up, answer, taken up again, closed"
    })
    void tellsEveryoneOnceInTheirLanguage(
            String language,
            String received,
            String assigned,
            String accepted,
            String resolved,
            String reopened,
            String closed) {
        Complaint complaint = Complaint.in(language);
        String section = registerSection();

        wholeLife(complaint, section);

        eventually().untilAsserted(() -> assertThat(pending(complaint.id())).isZero());
        List<Letter> letters = MailCatcher.to(complaint.mailbox());
        assertThat(letters)
                .extracting(Letter::subject)
                .hasSize(6)
                .allMatch(subject -> subject.contains(complaint.number()));
        for (String words : List.of(received, assigned, accepted, resolved, reopened, closed)) {
            assertThat(letters)
                    .filteredOn(letter -> letter.subject().contains(words))
                    .isNotEmpty();
        }
        assertThat(letters).filteredOn(letter -> letter.body().contains(REPLY)).hasSize(1);
        assertThat(MailCatcher.to(sectionMailbox(section))).hasSize(2);
        assertThat(MailCatcher.to(leaderMailbox(section))).hasSize(2).allMatch(letter -> !letter.body()
                .contains(REPLY));
    }

    @Test
    void publishesEveryEndOfADeliveryInGaplessSequence() {
        Complaint complaint = Complaint.in("zh");
        String section = registerSection();

        wholeLife(complaint, section);

        eventually().untilAsserted(() -> assertThat(pending(complaint.id())).isZero());
        int told = deliveries(complaint.id()).size();
        eventually().untilAsserted(() -> assertThat(TestBus.read(Topic.DELIVERIES, complaint.id()))
                .hasSize(told));
        List<Envelope> events = TestBus.read(Topic.DELIVERIES, complaint.id());
        assertThat(events).extracting(Envelope::sequence).containsExactlyElementsOf(oneTo(told));
        assertThat(PublishedLanguage.violations(events)).isEmpty();
        assertThat(events).allMatch(event -> event.needs().equals(Map.of("intake", 1L)));
        assertThat(events).extracting(Envelope::body).allMatch(body -> body.contains("DELIVERED"));
        assertThat(events).extracting(Envelope::body).noneMatch(body -> body.contains("@") || body.contains("张三"));
    }

    @Test
    void repeatedEventsTellNobodyTwice() {
        Complaint complaint = Complaint.in("zh");
        complaint.recordContact(sealer);
        Envelope filed = publish(complaint.filed(false), 1);
        for (int i = 0; i < 5; i++) {
            TestBus.publish(filed);
        }
        String section = registerSection();
        Envelope assigned = publish(complaint.assigned(section), 1);
        for (int i = 0; i < 5; i++) {
            TestBus.publish(assigned);
        }
        publish(complaint.accepted(section), 2);

        eventually().untilAsserted(() -> assertThat(MailCatcher.to(complaint.mailbox()))
                .hasSize(3));
        eventually().untilAsserted(() -> assertThat(pending(complaint.id())).isZero());
        assertThat(deliveries(complaint.id())).hasSize(7);
        assertThat(MailCatcher.to(complaint.mailbox()))
                .extracting(Letter::messageId)
                .doesNotHaveDuplicates();
        assertThat(MailCatcher.to(sectionMailbox(section))).hasSize(1);
    }

    @Test
    void tellingTheSameStepAgainAddsNothing() {
        Complaint complaint = Complaint.in("zh");
        publish(complaint.filed(true), 1);
        eventually().untilAsserted(() -> assertThat(deliveries(complaint.id())).hasSize(1));
        var event = new ReceivedEvent<>(
                (UUID) deliveries(complaint.id()).get(0).get("event_id"),
                "intake",
                1,
                Instant.now(),
                complaint.filed(true));

        for (int i = 0; i < 3; i++) {
            transactions
                    .inNew(session -> telling.tell(session, Announcement.of(event, Stage.FILED, StoredFacts.none())))
                    .await()
                    .atMost(Duration.ofSeconds(30));
        }

        assertThat(deliveries(complaint.id())).hasSize(1);
    }

    @Test
    void aStepOfAnUnknownComplaintIsAFaultAndNotASilence() {
        Complaint complaint = Complaint.in("zh");
        var event = new ReceivedEvent<>(UUID.randomUUID(), "intake", 1, Instant.now(), complaint.filed(true));

        var telling = transactions.inNew(
                session -> this.telling.tell(session, Announcement.of(event, Stage.FILED, StoredFacts.none())));

        assertThatThrownBy(() -> telling.await().atMost(Duration.ofSeconds(30))).hasMessageContaining("never filed");
    }

    @Test
    void aSectionAskedToHelpIsToldAndTheLeadHearsOfItsReport() {
        Complaint complaint = Complaint.in("zh");
        String lead = registerSection();
        String helper = registerSection();
        publish(complaint.filed(true), 1);
        publish(complaint.assigned(lead), 1);

        publish(complaint.helpAsked(helper), 2);
        publish(complaint.helpReported(helper), 3);

        eventually().untilAsserted(() -> assertThat(MailCatcher.to(sectionMailbox(helper)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject()).contains("请协办")));
        eventually().untilAsserted(() -> assertThat(MailCatcher.to(leaderMailbox(helper)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject()).contains("您负责协办")));
        eventually().untilAsserted(() -> assertThat(Rows.of(
                        "select recipient from delivery where complaint_id = ? and stage = 'HELP_REPORTED'",
                        complaint.id()))
                .containsExactly(Map.of("recipient", "handler:" + lead)));
    }

    @ParameterizedTest
    @CsvSource({"zh, 合并办理, 已有答复", "en, together with others, answer"})
    void eachComplainantHearsOfTheMergerAndOfTheOutcomeOnce(String language, String merged, String answered) {
        String section = registerSection();
        List<Complaint> complaints =
                Stream.generate(() -> Complaint.in(language)).limit(5).toList();

        for (Complaint complaint : complaints) {
            complaint.recordContact(sealer);
            publish(complaint.filed(false), 1);
            Envelope together = publish(complaint.merged(section), 1);
            Envelope outcome = publish(complaint.resolved(section, sealedReply(complaint.id(), REPLY)), 2);
            TestBus.publish(together);
            TestBus.publish(outcome);
        }

        assertThat(complaints).allSatisfy(complaint -> {
            eventually().untilAsserted(() -> assertThat(MailCatcher.to(complaint.mailbox()))
                    .hasSize(3));
            eventually().untilAsserted(() -> assertThat(pending(complaint.id())).isZero());
            assertThat(MailCatcher.to(complaint.mailbox()))
                    .extracting(Letter::subject)
                    .filteredOn(subject -> subject.contains(merged))
                    .hasSize(1);
            assertThat(MailCatcher.to(complaint.mailbox()))
                    .filteredOn(letter ->
                            letter.subject().contains(answered) && letter.body().contains(REPLY))
                    .hasSize(1);
        });
    }

    @Test
    void forgetsTheReplyOnceItIsDelivered() {
        Complaint complaint = Complaint.in("zh");
        String section = registerSection();

        wholeLife(complaint, section);

        eventually().untilAsserted(() -> assertThat(pending(complaint.id())).isZero());
        assertThat(Rows.number(
                        "select count(*) from delivery where complaint_id = ? and sealed_reply is not null",
                        complaint.id()))
                .isZero();
        assertThat(deliveries(complaint.id()).toString()).doesNotContain(complaint.mailbox(), "张三丰", "应急转贷");
        String code = answerCodes.of(complaint.id(), 1);
        assertThat(MailCatcher.to(complaint.mailbox()))
                .filteredOn(letter -> letter.body().contains(code))
                .hasSize(1);
        assertThat(Rows.of("select * from delivery where complaint_id = ?", complaint.id())
                        .toString())
                .doesNotContain(code);
    }

    private void wholeLife(Complaint complaint, String section) {
        publish(complaint.filed(false), 1);
        complaint.recordContact(sealer);
        publish(complaint.opened(section), 1);
        publish(complaint.assigned(section), 2);
        publish(complaint.accepted(section), 3);
        publish(complaint.resolved(section, sealedReply(complaint.id(), REPLY)), 4);
        publish(complaint.followedUp(section, false), 5);
        publish(complaint.followedUp(section, true), 6);
        publish(complaint.reopened(section), 7);
        publish(complaint.struckOff(section), 8);
        eventually().untilAsserted(() -> assertThat(
                        Rows.number("select count(*) from milestone where complaint_id = ?", complaint.id()))
                .isEqualTo(8));
    }

    private static List<Long> oneTo(long last) {
        return java.util.stream.LongStream.rangeClosed(1, last).boxed().toList();
    }
}
