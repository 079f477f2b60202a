package org.huiyin.evaluation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.huiyin.evaluation.service.CardStories.A_DAY_OVERDUE;
import static org.huiyin.evaluation.service.CardStories.FOUND;
import static org.huiyin.evaluation.service.CardStories.awaitTold;
import static org.huiyin.evaluation.service.CardStories.found;
import static org.huiyin.evaluation.service.CardStories.merged;
import static org.huiyin.evaluation.service.CardStories.ruled;
import static org.huiyin.evaluation.service.CardStories.tellFinding;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.bus.event.ProblemRevoked;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.evaluation.card.CardStanding;
import org.huiyin.evaluation.card.Colour;
import org.huiyin.evaluation.service.CardDesk.Person;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** What follows from what happens, and what falls with it. */
@QuarkusTest
class CardsTest extends CardsServiceTest {
    @Test
    void aCaseThatIsADayOverdueLeadsToACardThatLivesAndIsRevoked() {
        // given
        var story = new CaseStory().assignedTo("S0500").accepted().missed();
        Office.tell(story);
        assertThat(CardDesk.cards("S0500")).isEmpty();

        // when
        TestClock.moveTo(A_DAY_OVERDUE);
        String card = CardDesk.awaitCard("S0500", "Y1", 1);
        CardDesk.confirm(card).statusCode(409).body("type", endsWith("answer-still-possible"));
        CardDesk.answerAndConfirm(card, "S0500");
        Instant confirmed = now();
        TestClock.moveBy(Duration.ofHours(1));
        CardDesk.appealAndRevoke(card, "S0500");

        // then
        CardDesk.get("/v1/cards/" + card, Person.leaderOf("S0500"))
                .statusCode(200)
                .header("ETag", equalTo("\"v5\""))
                .body("state", equalTo("REVOKED"))
                .body("history.state", equalTo(List.of("PROPOSED", "ANSWERED", "CONFIRMED", "APPEALED", "REVOKED")));
        assertThat(standing("S0500", confirmed))
                .extracting(CardStanding::colour)
                .containsExactly(Colour.YELLOW);
        assertThat(standing("S0500", now())).isEmpty();
        // whoever reads what stands now, and not the steps, has lost it
        assertThat(CardDesk.cards("S0500")).extracting(row -> row.get("state")).containsExactly("REVOKED");
        List<Envelope> told = awaitTold(card, 5);
        assertThat(told)
                .extracting(Envelope::type)
                .containsExactly(
                        "card.proposed.v1",
                        "card.answered.v1",
                        "card.confirmed.v1",
                        "card.appealed.v1",
                        "card.revoked.v1");
        assertThat(told).extracting(Envelope::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(PublishedLanguage.violations(told)).isEmpty();
        assertThat(told).extracting(Envelope::body).noneMatch(body -> body.contains("电话") || body.contains("事实有误"));
    }

    @Test
    void anEventThatArrivesTwiceLeadsToOneYellowCard() {
        // given
        var story = new CaseStory()
                .assignedTo("S0501")
                .then(id -> found(id, UUID.randomUUID(), "S0501", "shouting-at-window", 3));

        // when
        Office.tell(story);
        Office.publish(story.caseEvents());
        Office.tell(new CaseStory().assignedTo("S0501")); // a stream that is applied after all that

        // then
        assertThat(CardDesk.cards("S0501")).singleElement().satisfies(card -> assertThat(card)
                .containsEntry("ground", "Y5")
                .containsEntry("root_cause", "shouting-at-window")
                .containsEntry("proposer", "rule"));
    }

    @Test
    void theSameRootCauseAgainIsRedAndFallsWithTheYellowCard() {
        // given
        tellFinding("S0502", "same-cause", UUID.randomUUID());
        String yellow = CardDesk.awaitCard("S0502", "Y5", 1);
        tellFinding("S0502", "same-cause", UUID.randomUUID());
        assertThat(CardDesk.cards("S0502")).hasSize(1);

        // when the yellow card is confirmed, the second occurrence makes it red
        CardDesk.answerAndConfirm(yellow, "S0502");
        String red = CardDesk.awaitCard("S0502", "R2", 1);
        CardDesk.get("/v1/cards/" + red, CardDesk.SUPERVISOR).body("basis", equalTo(List.of(yellow)));
        CardDesk.answerAndConfirm(red, "S0502");
        Instant both = now();
        assertThat(standing("S0502", both)).extracting(CardStanding::colour).containsExactly(Colour.RED, Colour.YELLOW);

        // and when it is revoked, the red one falls and the second occurrence is a first one
        CardDesk.appealAndRevoke(yellow, "S0502");
        CardDesk.awaitState(red, "REVOKED");
        CardDesk.awaitCard("S0502", "Y5", 2);
        assertThat(standing("S0502", now())).isEmpty();
        assertThat(standing("S0502", both)).hasSize(2);
        CardDesk.get("/v1/cards/" + red, CardDesk.SUPERVISOR)
                .body("history[-1].reason", equalTo("GROUND_GONE"))
                .body("history[-1].byRule", equalTo(true));
    }

    @Test
    void manyCasesOfOneFailingAreOneYellowCard() {
        // given a common problem whose cases are all overdue
        UUID problem = UUID.randomUUID();
        Office.tell(merged("S0523", problem), merged("S0523", problem), merged("S0523", problem));

        // when
        TestClock.moveTo(A_DAY_OVERDUE);
        String card = CardDesk.awaitCard("S0523", "Y1", 1);
        await().atMost(Office.PATIENCE)
                .until(() -> Rows.number("select count(*) from card_offence where card_id = ?::uuid", card) == 3);
        CardDesk.answerAndConfirm(card, "S0523");

        // then
        assertThat(CardDesk.cards("S0523")).singleElement().satisfies(only -> assertThat(only)
                .containsEntry("root_cause", "overdue-" + problem));
    }

    @Test
    void threeYellowCardsAreRedInAQuietSectionAndNotInABusyOne() {
        // given a city of a thousand cases more
        Rows.update(
                """
                insert into section_fact (generation, case_id, section, round, assigned_seq, assigned_at)
                select live, gen_random_uuid(), case when number <= 900 then 'S0504' else 'S0599' end, 1, 2, ?::timestamptz
                from generation_pointer, generate_series(1, 1000) number""",
                CaseStory.ASSIGNED.toString());

        // when
        for (String section : List.of("S0503", "S0504")) {
            for (int number = 1; number <= 3; number++) {
                tellFinding(section, "cause-" + number, UUID.randomUUID());
                CardDesk.answerAndConfirm(CardDesk.awaitCard(section, "Y5", number), section);
            }
        }

        // then
        String red = CardDesk.awaitCard("S0503", "R2", 1);
        CardDesk.get("/v1/cards/" + red, CardDesk.SUPERVISOR).body("basis", hasSize(3));
        assertThat(CardDesk.number("S0504", "R2")).isZero();
    }

    @Test
    void aFindingThatIsRevokedTakesItsCardAlong() {
        // given
        UUID finding = UUID.randomUUID();
        var story = new CaseStory().assignedTo("S0505").then(id -> found(id, finding, "S0505", "forged-papers", 12));
        Office.tell(story);
        String card = CardDesk.awaitCard("S0505", "R4", 1);
        CardDesk.answerAndConfirm(card, "S0505");

        // when
        Office.tell(story.then(
                id -> new ProblemRevoked(id, finding, "S0505", "U001", 12, "forged-papers", "FACTS_WRONG", FOUND)));

        // then
        CardDesk.awaitState(card, "REVOKED");
        CardDesk.get("/v1/cards/" + card, CardDesk.SUPERVISOR)
                .body("history[-1].reason", equalTo("FINDING_REVOKED"))
                .body("history[-1].by", equalTo("rule"));
    }

    @Test
    void aRefutedClosureAndAPassedBuckLeadToCards() {
        // when
        Office.tell(
                new CaseStory()
                        .assignedTo("S0512")
                        .resolved("SOLVED", true)
                        .answered(false, "DISSATISFIED")
                        .reopened(),
                new CaseStory().assignedTo("S0513").resolved("EXPLAINED", true).answered(false, "BASICALLY_SATISFIED"),
                new CaseStory().assignedTo("S0514").then(id -> ruled(id, List.of("S0514", "S0514"))),
                new CaseStory().assignedTo("S0515").then(id -> ruled(id, List.of("S0515", "S0001"))));

        // then
        assertThat(CardDesk.cards("S0512"))
                .extracting(card -> card.get("ground"))
                .containsExactly("Y2");
        assertThat(CardDesk.cards("S0513")).isEmpty();
        assertThat(CardDesk.cards("S0514"))
                .extracting(card -> card.get("ground"))
                .containsExactly("Y3");
        assertThat(CardDesk.cards("S0515")).isEmpty();
    }

    @Test
    void theDatabaseKeepsEveryStepAndRefusesASilentChange() {
        // given
        tellFinding("S0521", "kept-cause", UUID.randomUUID());
        String card = CardDesk.awaitCard("S0521", "Y5", 1);

        // then
        assertThatThrownBy(() -> Rows.update("update card_step set at = now() where card_id = ?::uuid", card))
                .hasMessageContaining("only added");
        assertThatThrownBy(() -> Rows.update("delete from card_step where card_id = ?::uuid", card))
                .hasMessageContaining("only added");
        assertThatThrownBy(() -> Rows.update("update card set state = 'CONFIRMED' where id = ?::uuid", card))
                .hasMessageContaining("silent state change");
    }
}
