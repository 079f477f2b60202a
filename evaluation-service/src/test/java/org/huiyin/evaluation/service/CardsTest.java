package org.huiyin.evaluation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiyin.bus.event.CaseExtended;
import org.huiyin.bus.event.CaseMerged;
import org.huiyin.bus.event.JurisdictionRuled;
import org.huiyin.bus.event.ProblemRevoked;
import org.huiyin.bus.event.ProblemSubstantiated;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.event.SupervisionOrderAnswered;
import org.huiyin.bus.event.SupervisionOrderOverdue;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.evaluation.card.CardStanding;
import org.huiyin.evaluation.card.Colour;
import org.huiyin.evaluation.service.CardDesk.Person;
import org.huiyin.evaluation.store.CardRows;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "evaluation"))
class CardsTest {
    /** The end of the working day after the deadline of a {@link CaseStory}. */
    private static final Instant A_DAY_OVERDUE = Instant.parse("2026-03-10T16:00:00Z");

    private static final Instant WARNED = Instant.parse("2026-03-06T01:00:00Z");
    private static final Instant FOUND = Instant.parse("2026-03-03T02:00:00Z");

    @Inject
    CardRows rows;

    @Inject
    Transactions transactions;

    @BeforeEach
    void theDayOfTheAssignment() {
        TestClock.moveTo(CaseStory.ASSIGNED);
    }

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

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
    void aSupervisorProposesByHandAndSomebodyElseConfirmsOnceTheTimeForAnAnswerIsOver() {
        // given
        CardDesk.register("S0516");
        var story = new CaseStory().assignedTo("S0516");
        Office.tell(story);
        String body = proposal("R3", "S0516", "false-closure-of-visits", story.id());

        // when
        String card = CardDesk.propose(CardDesk.SUPERVISOR, body)
                .statusCode(201)
                .header("ETag", equalTo("\"v1\""))
                .body("office.reference", equalTo("recording 2026-118"))
                .extract()
                .path("id");
        CardDesk.propose(CardDesk.SUPERVISOR, body).statusCode(409).body("type", endsWith("root-cause-has-a-card"));

        // then
        TestClock.moveBy(Duration.ofDays(7));
        CardDesk.answer(card, "S0516").statusCode(409).body("type", endsWith("answer-too-late"));
        CardDesk.act(card, "confirmation", CardDesk.SUPERVISOR, "")
                .statusCode(403)
                .body("type", endsWith("card-by-the-proposer"));
        CardDesk.act(card, "confirmation", new Person("colleague", "supervisor", "/U001"), "")
                .statusCode(403)
                .body("type", endsWith("card-by-the-unit-concerned"));
        CardDesk.act(card, "confirmation", CardDesk.SECOND_SUPERVISOR, "")
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
    }

    @Test
    void refusesAProposalAboutWhatIsNotTheSections() {
        CardDesk.register("S0517");
        String unknown = proposal("R3", "S0517", "cause", UUID.randomUUID());

        CardDesk.propose(CardDesk.SUPERVISOR, unknown).statusCode(422).body("errors[0].pointer", equalTo("/caseIds"));
        CardDesk.propose(CardDesk.SUPERVISOR, unknown.replace("S0517", "S9999"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/section"));
        CardDesk.propose(CardDesk.SUPERVISOR, unknown.replace("\"cause\"", "\"What He said\""))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/rootCause"));
        CardDesk.propose(new Person("handler-1", "handler", "/U001/S0517"), unknown)
                .statusCode(403);
    }

    @Test
    void aSectionSeesItsOwnCardsAndNeitherTheProofNorWhoDidIt() {
        // given
        tellFinding("S0518", "seen-cause", UUID.randomUUID());
        String card = CardDesk.awaitCard("S0518", "Y5", 1);

        // then
        CardDesk.get("/v1/cards/" + card, Person.handlerOf("S0518"))
                .statusCode(200)
                .body("office", nullValue())
                .body("history[0].by", nullValue());
        CardDesk.get("/v1/cards/" + card, CardDesk.COMMISSION).body("office.eventIds", hasSize(1));
        CardDesk.get("/v1/cards/" + card, Person.handlerOf("S0001")).statusCode(404);
        CardDesk.get("/v1/cards?section=S0518", Person.handlerOf("S0001")).body("items", hasSize(0));
        CardDesk.act(card, "answer", Person.handlerOf("S0001"), "{\"words\":\"x\"}")
                .statusCode(404);
    }

    @Test
    void listsCardsPageByPageAndByStateAndColour() {
        // given
        for (int number = 1; number <= 3; number++) {
            tellFinding("S0519", "cause-" + number, UUID.randomUUID());
            CardDesk.awaitCard("S0519", "Y5", number);
        }
        String path = "/v1/cards?section=S0519&size=2";

        // when
        String next = CardDesk.get(path, CardDesk.SUPERVISOR)
                .statusCode(200)
                .body("items.rootCause", equalTo(List.of("cause-3", "cause-2")))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");

        // then
        CardDesk.get(path + "&cursor=" + next, CardDesk.SUPERVISOR)
                .body("items.rootCause", equalTo(List.of("cause-1")))
                .body("nextCursor", nullValue());
        CardDesk.get(path + "&colour=RED", CardDesk.SUPERVISOR).body("items", hasSize(0));
        CardDesk.get(path + "&state=CONFIRMED", CardDesk.SUPERVISOR).body("items", hasSize(0));
        CardDesk.get(path + "&cursor=AAAA", CardDesk.SUPERVISOR).statusCode(400);
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
        Instant confirmedAt = ((java.sql.Timestamp)
                        Rows.of("select at from card_step where card_id = ?::uuid and state = 'CONFIRMED'", card)
                                .get(0)
                                .get("at"))
                .toInstant();
        assertThat(standing("S0520", confirmedAt.plus(Duration.ofDays(365)).minusMillis(1)))
                .hasSize(1);
        assertThat(standing("S0520", confirmedAt.plus(Duration.ofDays(365)))).isEmpty();
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

    @Test
    void aStepOnAnOldVersionIsRefused() {
        tellFinding("S0522", "moved-cause", UUID.randomUUID());
        String card = CardDesk.awaitCard("S0522", "Y5", 1);

        CardDesk.act(card, "\"v7\"", "answer", Person.handlerOf("S0522"), "{\"words\":\"x\"}")
                .statusCode(412);
    }

    private static void tellFinding(String section, String rootCause, UUID finding) {
        Office.tell(new CaseStory().assignedTo(section).then(id -> found(id, finding, section, rootCause, 3)));
    }

    private static PublishedEvent found(UUID caseId, UUID finding, String section, String rootCause, int severity) {
        return new ProblemSubstantiated(
                caseId, finding, 1, section, "U001", List.of("IGNORING"), severity, rootCause, "U000", FOUND, FOUND);
    }

    private static CaseStory merged(String section, UUID problem) {
        return new CaseStory()
                .assignedTo(section)
                .then(id -> new CaseMerged(
                        id,
                        1,
                        section,
                        "U001",
                        problem,
                        CaseStory.DUE,
                        LocalDate.parse("2026-03-09"),
                        CaseStory.ASSIGNED.plusSeconds(60)))
                .missed();
    }

    private static PublishedEvent overdue(UUID caseId, UUID order, String section) {
        return new SupervisionOrderOverdue(caseId, order, "SO-1", 1, section, "U001", FOUND, FOUND);
    }

    private static PublishedEvent ruled(UUID caseId, List<String> returnedBy) {
        return new JurisdictionRuled(caseId, 1, returnedBy.get(0), "U001", returnedBy, true, FOUND);
    }

    private static String proposal(String ground, String section, String rootCause, UUID caseId) {
        return """
               {"ground":"%s","section":"%s","rootCause":"%s","caseIds":["%s"],"evidence":"recording 2026-118"}"""
                .formatted(ground, section, rootCause, caseId);
    }

    private static List<String> warnings(CaseStory story) {
        return TestBus.read(Topic.CARDS).stream()
                .filter(event -> event.type().equals("card.warned.v1"))
                .map(Envelope::body)
                .filter(body -> body.contains(story.id().toString()))
                .toList();
    }

    private static List<Envelope> awaitTold(String card, int count) {
        UUID id = UUID.fromString(card);
        await().atMost(Office.PATIENCE)
                .until(() -> TestBus.read(Topic.CARDS, id).size() == count);
        return TestBus.read(Topic.CARDS, id);
    }

    private List<CardStanding> standing(String section, Instant asOf) {
        return transactions.inNew(session -> rows.standingAsOf(session, asOf)).await().atMost(Office.PATIENCE).stream()
                .filter(card -> card.section().equals(section))
                .toList();
    }

    private static Instant now() {
        Object now = Rows.of("select clock_timestamp() + (select shift from clock_shift) as now")
                .get(0)
                .get("now");
        return ((java.sql.Timestamp) now).toInstant();
    }
}
