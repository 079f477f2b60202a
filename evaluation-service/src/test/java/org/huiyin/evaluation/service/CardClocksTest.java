package org.huiyin.evaluation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiyin.evaluation.service.CardStories.A_DAY_OVERDUE;
import static org.huiyin.evaluation.service.CardStories.FOUND;
import static org.huiyin.evaluation.service.CardStories.WARNED;
import static org.huiyin.evaluation.service.CardStories.overdue;
import static org.huiyin.evaluation.service.CardStories.tellFinding;
import static org.huiyin.evaluation.service.CardStories.warnings;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.bus.event.CaseExtended;
import org.huiyin.bus.event.SupervisionOrderAnswered;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** What the passing of time does to cases and cards. */
@QuarkusTest
class CardClocksTest extends CardsServiceTest {
    @Test
    void aYellowCardThatIsNotCuredInFiveWorkingDaysIsRed() {
        // given
        UUID order = UUID.randomUUID();
        UUID answered = UUID.randomUUID();
        Office.tell(new CaseStory().assignedTo("S0506").then(id -> overdue(id, order, "S0506")));
        Office.tell(new CaseStory()
                .assignedTo("S0507")
                .then(id -> overdue(id, answered, "S0507"))
                .then(id -> new SupervisionOrderAnswered(id, answered, "SO-2", 1, "S0507", "U001", FOUND, false)));
        CardDesk.answerAndConfirm(CardDesk.awaitCard("S0506", "Y4", 1), "S0506");
        CardDesk.answerAndConfirm(CardDesk.awaitCard("S0507", "Y4", 1), "S0507");

        // when
        TestClock.moveTo(Instant.parse("2026-03-09T16:00:00Z"));

        // then
        CardDesk.awaitCard("S0506", "R1", 1);
        assertThat(CardDesk.number("S0507", "R1")).isZero();
    }

    @Test
    void whoeverAnswersWithinTheDayOrHasMoreTimeGetsNoCard() {
        // given
        Office.tell(
                new CaseStory().assignedTo("S0508").missed().resolved("SOLVED", false),
                new CaseStory()
                        .assignedTo("S0509")
                        .missed()
                        .then(id -> new CaseExtended(
                                id,
                                1,
                                "S0509",
                                "U001",
                                5,
                                1,
                                Instant.parse("2026-03-16T16:00:00Z"),
                                LocalDate.parse("2026-03-16"),
                                1,
                                false,
                                CaseStory.DUE.plusSeconds(60))),
                new CaseStory().assignedTo("S0510").missed());

        // when
        TestClock.moveTo(A_DAY_OVERDUE);

        // then
        CardDesk.awaitCard("S0510", "Y1", 1);
        assertThat(CardDesk.cards("S0508")).isEmpty();
        assertThat(CardDesk.cards("S0509")).isEmpty();
    }

    @Test
    void warnsAWorkingDayBeforeADeadlineOnceAndOnlyWhoHasNotAnswered() {
        // given
        var waiting = new CaseStory().assignedTo("S0511");
        var done = new CaseStory().assignedTo("S0511").accepted().resolved("SOLVED", true);
        Office.tell(waiting, done);
        assertThat(warnings(waiting)).isEmpty();

        // when
        TestClock.moveTo(WARNED);

        // then
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(warnings(waiting)).hasSize(1));
        Office.publish(waiting.caseEvents());
        Office.tell(new CaseStory().assignedTo("S0511"));
        assertThat(warnings(waiting)).hasSize(1).first().asString().contains("2026-03-09\"");
        assertThat(warnings(done)).isEmpty();
        assertThat(CardDesk.cards("S0511")).isEmpty();
    }

    @Test
    void aCardExpiresAfterThreeHundredSixtyFiveDays() {
        // given
        tellFinding("S0520", "old-cause", UUID.randomUUID());
        String card = CardDesk.awaitCard("S0520", "Y5", 1);
        CardDesk.answerAndConfirm(card, "S0520");

        // when
        TestClock.moveBy(Duration.ofDays(365).plusMinutes(1));

        // then
        CardDesk.awaitState(card, "EXPIRED");
        Instant confirmedAt =
                instant("select at as time from card_step where card_id = ?::uuid and state = 'CONFIRMED'", card);
        assertThat(standing("S0520", confirmedAt.plus(Duration.ofDays(365)).minusMillis(1)))
                .hasSize(1);
        assertThat(standing("S0520", confirmedAt.plus(Duration.ofDays(365)))).isEmpty();
    }
}
