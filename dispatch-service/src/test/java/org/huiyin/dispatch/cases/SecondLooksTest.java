package org.huiyin.dispatch.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.huiyin.dispatch.limits.Level;
import org.huiyin.service.calendar.Deadline;
import org.junit.jupiter.api.Test;

/** Who asks a complainant once more, and who judges a difficulty a second time. */
class SecondLooksTest {
    private static final Instant NOON = Instant.parse("2026-03-11T04:00:00Z");
    private static final Voice CONTENT = new Voice(true, Satisfaction.SATISFIED, null);
    private static final Officer HANDLER = officer("handler", "U001");
    private static final Officer ASKER = officer("asker", "U000");
    private static final Officer THIRD = officer("third", "U007");
    private static final FollowedUp FOLLOWED_UP = followedUp();
    private static final Optional<DrawnRound> DRAWN = Optional.of(DrawnRound.of(FOLLOWED_UP, ASKER.subject(), "U000"));

    @Test
    void somebodyOfAThirdUnitAsksOnceMore() {
        ReCall reCall = reCall(THIRD, DRAWN).orThrow(no -> new IllegalStateException(no.name()));

        assertThat(reCall.of().section()).isEqualTo("S0001");
        assertThat(reCall.of().round()).isOne();
        assertThat(reCall.unit()).isEqualTo("U007");
        assertThat(reCall.voice()).isEqualTo(CONTENT);
    }

    @Test
    void neitherPartyToTheFirstAnswerAsksAgain() {
        assertRefused(reCall(officer("none"), DRAWN), Refusal.RE_CALL_WITHOUT_A_UNIT);
        assertRefused(reCall(officer("colleague", "U001"), DRAWN), Refusal.RE_CALL_BY_THE_HANDLING_UNIT);
        assertRefused(reCall(officer("colleague", "U000"), DRAWN), Refusal.RE_CALL_BY_THE_UNIT_THAT_ASKED_FIRST);
        assertRefused(reCall(officer("both", "U000", "U007"), DRAWN), Refusal.RE_CALL_BY_THE_UNIT_THAT_ASKED_FIRST);
        assertRefused(reCall(officer("handler", "U007"), DRAWN), Refusal.RE_CALL_BY_THE_HANDLER);
        assertRefused(reCall(officer("asker", "U007"), DRAWN), Refusal.RE_CALL_BY_WHOEVER_ASKED_FIRST);
    }

    @Test
    void onlyWhatWasDrawnIsAskedAboutAndOnlyOnce() {
        DrawnRound drawn = DRAWN.orElseThrow();
        DrawnRound recalled = new DrawnRound(
                drawn.round(),
                drawn.section(),
                drawn.unit(),
                drawn.handler(),
                drawn.resolvedBy(),
                drawn.askedBy(),
                drawn.askedUnit(),
                true);

        assertRefused(reCall(THIRD, Optional.empty()), Refusal.NOT_DRAWN);
        assertRefused(reCall(THIRD, Optional.of(recalled)), Refusal.RE_CALLED_ALREADY);
    }

    @Test
    void theUnitThatHandledTheCaseIsNotToldWhetherItWasDrawn() {
        Officer colleague = officer("colleague", "U001");

        assertThat(reCall(colleague, Optional.empty())).isEqualTo(reCall(colleague, DRAWN));
    }

    @Test
    void whereTheComplainantAnsweredUnaskedNobodyIsOfTheUnitThatAsked() {
        DrawnRound unasked = DrawnRound.of(FOLLOWED_UP, "COMPLAINANT", "");

        assertThat(reCall(ASKER, Optional.of(unasked)))
                .isEqualTo(Outcome.moved(new ReCall(unasked, "asker", "U000", NOON, CONTENT)));
    }

    @Test
    void anotherDispatcherJudgesADrawnDifficultyOnce() {
        Optional<DrawnTriage> drawn = Optional.of(new DrawnTriage("first", false));

        assertThat(recoding(officer("second", "U000"), drawn, Difficulty.HARD))
                .isEqualTo(Outcome.moved(new Recoding(Difficulty.HARD, Difficulty.HARD, "second", NOON)));
        assertThat(recoding(officer("second", "U000"), drawn, Difficulty.SIMPLE)
                        .orThrow(no -> new IllegalStateException(no.name()))
                        .agreed())
                .isFalse();
        assertRefused(
                recoding(officer("first", "U000"), drawn, Difficulty.HARD),
                Refusal.RECODING_BY_THE_TRIAGING_DISPATCHER);
        assertRefused(
                recoding(officer("later", "U000"), drawn, Difficulty.HARD),
                Refusal.RECODING_BY_THE_TRIAGING_DISPATCHER);
        assertRefused(recoding(officer("second", "U000"), Optional.empty(), Difficulty.HARD), Refusal.NOT_DRAWN);
        assertRefused(
                recoding(officer("second", "U000"), Optional.of(new DrawnTriage("first", true)), Difficulty.HARD),
                Refusal.RECODED_ALREADY);
    }

    private static Outcome<ReCall> reCall(Officer by, Optional<DrawnRound> drawn) {
        return ReCall.by(new FollowUp(by, NOON, CONTENT), FOLLOWED_UP.assignment(), drawn);
    }

    /** Of a case that "first" and then "later" triaged. */
    private static Outcome<Recoding> recoding(Officer by, Optional<DrawnTriage> drawn, Difficulty second) {
        Triage triage = new Triage("COMPLAINT", Level.ORDINARY, false, Difficulty.HARD, "land", "HY", "later", NOON);
        return Recoding.by(by, triage, drawn, new Recoding.Judged(second, NOON));
    }

    private static void assertRefused(Outcome<?> outcome, Refusal reason) {
        assertThat(outcome).isEqualTo(Outcome.refused(reason));
    }

    private static FollowedUp followedUp() {
        Deadline deadline =
                new Deadline(LocalDate.parse("2026-03-18"), Instant.parse("2026-03-18T16:00:00Z"), 5, 1, false);
        Assignment assignment =
                new Assignment(new Appointment("S0001", "U001", "L0001"), 1, Returns.NONE, NOON, deadline);
        Resolved resolved =
                new Assigned(assignment).accept(HANDLER, NOON).close(HANDLER.subject(), ClosureCode.SOLVED, NOON);
        return new FollowedUp(resolved, 1, Satisfaction.SATISFIED, NOON);
    }

    private static Officer officer(String subject, String... units) {
        return new Officer(subject, Set.of(units), Set.of());
    }
}
