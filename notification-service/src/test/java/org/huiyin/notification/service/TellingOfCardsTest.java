package org.huiyin.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.bus.event.CardConfirmed;
import org.huiyin.bus.event.CardProposed;
import org.huiyin.bus.event.CardRevoked;
import org.huiyin.bus.event.CardWarned;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TellingOfCardsTest extends ServiceTest {
    private static final Instant TIME = Instant.parse("2026-03-10T16:00:00Z");
    private static final String CAUSE = "overdue-1";

    @Test
    void theSectionAndItsLeaderHearOfACardFromProposalToRevocation() {
        Complaint complaint = Complaint.in("zh");
        String section = registerSection();
        publish(complaint.filed(true), 1);
        UUID card = UUID.randomUUID();
        eventually().until(() -> deliveries(complaint.id()).size() == 1);

        TestBus.publish(proposed(card, section, complaint.id()), 1);
        TestBus.publish(confirmed(card, section, complaint.id()), 2);
        TestBus.publish(revoked(card, section, complaint.id()), 3);

        for (String mailbox : List.of(sectionMailbox(section), leaderMailbox(section))) {
            eventually().untilAsserted(() -> assertThat(MailCatcher.to(mailbox))
                    .extracting(MailCatcher.Letter::subject)
                    .hasSize(3)
                    .allMatch(subject -> subject.contains(complaint.number()) && subject.contains("黄牌（逾期未办结）"))
                    .anyMatch(subject -> subject.startsWith("拟发"))
                    .anyMatch(subject -> subject.startsWith("已确认"))
                    .anyMatch(subject -> subject.startsWith("已撤销")));
        }
        assertThat(MailCatcher.to(sectionMailbox(section)))
                .anyMatch(letter -> letter.body().contains("2026年3月12日"));
        eventually().untilAsserted(() -> assertThat(told(complaint.id(), "CARD_PROPOSED"))
                .containsExactly(
                        "handler:" + section + " INBOX",
                        "handler:" + section + " MAIL",
                        "leader:" + section + " INBOX",
                        "leader:" + section + " MAIL"));
    }

    @Test
    void aWarningNamesTheLastDay() {
        Complaint complaint = Complaint.in("zh");
        String section = registerSection();
        publish(complaint.filed(true), 1);
        eventually().until(() -> deliveries(complaint.id()).size() == 1);

        TestBus.publish(warned(section, complaint.id()), 1);

        eventually().untilAsserted(() -> assertThat(MailCatcher.to(leaderMailbox(section)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject() + letter.body())
                        .contains("期限将至", complaint.number(), "2026年3月9日")));
    }

    /** Topics are read side by side: a card may be heard of before the complaint that it is about. */
    @Test
    void aCardAboutAComplaintThatIsNotKnownYetIsToldAllTheSame() {
        String section = registerSection();

        TestBus.publish(proposed(UUID.randomUUID(), section, UUID.randomUUID()), 1);

        eventually().untilAsserted(() -> assertThat(MailCatcher.to(sectionMailbox(section)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject()).isEqualTo("拟发黄牌（逾期未办结）")));
    }

    @Test
    void partnersHearNothingOfCards() {
        Complaint complaint = Complaint.in("zh");
        String section = registerSection();
        publish(complaint.filed(true), 1);
        eventually().until(() -> deliveries(complaint.id()).size() == 1);
        UUID webhook = UUID.randomUUID();
        Rows.update(
                """
                insert into webhook (id, owner, url, event_types, sources, state, created_at)
                values (?, 'curious', 'https://partner.example/', '{}', '{*}', 'ACTIVE', now())""",
                webhook);
        try {
            TestBus.publish(warned(section, complaint.id()), 1);
            eventually().until(() -> told(complaint.id(), "CARD_WARNED").size() >= 4);
            // the same hook hears of a step of the complaint, so it was not deaf
            publish(complaint.opened(section), 1);
            eventually().until(() -> told(complaint.id(), "OPENED").size() == 1);

            assertThat(told(complaint.id(), "CARD_WARNED")).hasSize(4).noneMatch(line -> line.startsWith("partner"));
        } finally {
            Rows.update("update webhook set state = 'DISABLED' where id = ?", webhook);
        }
    }

    private static List<String> told(UUID complaint, String stage) {
        return Rows.of(
                        "select recipient || ' ' || channel as line from delivery where complaint_id = ? and stage = ? order by 1",
                        complaint,
                        stage)
                .stream()
                .map(row -> (String) row.get("line"))
                .toList();
    }

    private static PublishedEvent proposed(UUID card, String section, UUID caseId) {
        return new CardProposed(
                card,
                "YELLOW",
                "Y1",
                section,
                "U001",
                CAUSE,
                List.of(caseId),
                true,
                List.of(),
                null,
                null,
                List.of(),
                TIME,
                Instant.parse("2026-03-12T16:00:00Z"));
    }

    private static PublishedEvent confirmed(UUID card, String section, UUID caseId) {
        return new CardConfirmed(
                card, "YELLOW", "Y1", section, "U001", CAUSE, List.of(caseId), TIME, TIME, TIME.plusSeconds(1));
    }

    private static PublishedEvent revoked(UUID card, String section, UUID caseId) {
        return new CardRevoked(
                card, "YELLOW", "Y1", section, "U001", CAUSE, List.of(caseId), "FACTS_WRONG", false, TIME);
    }

    private static PublishedEvent warned(String section, UUID caseId) {
        return new CardWarned(
                UUID.randomUUID(),
                caseId,
                1,
                section,
                "U001",
                Instant.parse("2026-03-09T16:00:00Z"),
                LocalDate.parse("2026-03-09"),
                TIME);
    }
}
