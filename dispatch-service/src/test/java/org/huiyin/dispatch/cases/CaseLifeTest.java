package org.huiyin.dispatch.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.huiyin.dispatch.calendar.Deadline;
import org.junit.jupiter.api.Test;

class CaseLifeTest {
    private static final Instant NOON = Instant.parse("2026-03-11T04:00:00Z");
    private static final Deadline DEADLINE =
            new Deadline(LocalDate.parse("2026-03-18"), Instant.parse("2026-03-18T16:00:00Z"), 5, 1, false);
    private static final Deadline NEXT_DEADLINE =
            new Deadline(LocalDate.parse("2026-03-25"), Instant.parse("2026-03-25T16:00:00Z"), 5, 1, false);
    private static final Appointment TO = new Appointment("S0001", "U001", "L0001");
    private static final Officer HANDLER = new Officer("iss|handler", Set.of("U001"), Set.of("S0001"));
    private static final Officer COLLEAGUE = new Officer("iss|colleague", Set.of("U001"), Set.of("S0002"));
    private static final Officer OFFICE = new Officer("iss|office", Set.of("U000"), Set.of("S0000"));

    @Test
    void travelsFromTheProposalToTheStrikeOff() {
        Assigned assigned = new Proposed(NOON, "S0001").assign(TO, NOON, DEADLINE);
        Resolved resolved = assigned.accept(HANDLER, NOON).resolve(HANDLER, ClosureCode.SOLVED, NOON);
        FollowedUp followedUp = (FollowedUp) next(resolved.followUp(reached(Satisfaction.SATISFIED), NEXT_DEADLINE));
        StruckOff struckOff = next(followedUp.strikeOff(OFFICE, NOON));

        assertThat(struckOff.author()).isEqualTo("iss|office");
        assertThat(struckOff.assignment()).isEqualTo(new Assignment(TO, 1, 0, NOON, DEADLINE));
        assertThat(followedUp.attempts()).isEqualTo(1);
    }

    @Test
    void goesBackToTriageOnceAndNotTwice() {
        Assigned first = new Received(NOON).assign(TO, NOON, DEADLINE);
        Returned returned = next(first.giveBack(ReturnReason.OUTSIDE_COMPETENCE, NOON, 1));
        Assigned second = returned.assign(TO, NOON, NEXT_DEADLINE);

        assertThat(returned.returns()).isEqualTo(1);
        assertThat(second.assignment().round()).isEqualTo(1);
        assertThat(second.assignment().cycle()).isEqualTo(2);
        assertThat(refusal(second.giveBack(ReturnReason.OUTSIDE_TERRITORY, NOON, 1)))
                .isEqualTo(Refusal.RETURN_LIMIT_REACHED);
    }

    @Test
    void isHandledAgainWhenTheComplainantIsDissatisfied() {
        Resolved resolved = resolvedAt(NOON);

        Owned next = next(resolved.followUp(reached(Satisfaction.DISSATISFIED), NEXT_DEADLINE));

        assertThat(next).isEqualTo(new Assigned(new Assignment(TO, 2, 0, NOON, NEXT_DEADLINE)));
        assertThat(next.assignment().cycle()).isEqualTo(2);
    }

    @Test
    void staysResolvedAndCountsWhenNobodyIsReached() {
        Resolved resolved = resolvedAt(NOON);

        Owned next = next(resolved.followUp(unreached(), NEXT_DEADLINE));

        assertThat(next).isInstanceOfSatisfying(Resolved.class, again -> assertThat(again.attempts())
                .isEqualTo(1));
    }

    @Test
    void isStruckOffWithoutAWordOnlyAfterTheAttemptsAsked() {
        Resolved resolved = resolvedAt(NOON);
        Resolved tried = (Resolved) next(resolved.followUp(unreached(), NEXT_DEADLINE));

        assertThat(refusal(resolved.strikeOff(OFFICE, NOON, 1))).isEqualTo(Refusal.NOT_FOLLOWED_UP);
        assertThat(next(tried.strikeOff(OFFICE, NOON, 1)).author()).isEqualTo("iss|office");
    }

    @Test
    void refusesAFollowUpByWhoeverTookPartOrBelongsToTheUnit() {
        Resolved resolved = resolvedAt(NOON);

        assertThat(refusal(resolved.followUp(by(HANDLER), NEXT_DEADLINE))).isEqualTo(Refusal.FOLLOW_UP_BY_THE_HANDLER);
        assertThat(refusal(resolved.followUp(by(COLLEAGUE), NEXT_DEADLINE)))
                .isEqualTo(Refusal.FOLLOW_UP_BY_THE_HANDLING_UNIT);
    }

    @Test
    void refusesAStrikeOffByTheHandler() {
        FollowedUp followedUp =
                (FollowedUp) next(resolvedAt(NOON).followUp(reached(Satisfaction.SATISFIED), NEXT_DEADLINE));

        assertThat(refusal(followedUp.strikeOff(HANDLER, NOON))).isEqualTo(Refusal.STRIKE_OFF_BY_THE_HANDLER);
    }

    @Test
    void isOnTimeUntilTheEndOfTheLastDay() {
        assertThat(resolvedAt(DEADLINE.dueAt().minusSeconds(1)).onTime()).isTrue();
        assertThat(resolvedAt(DEADLINE.dueAt()).onTime()).isFalse();
    }

    @Test
    void isWithdrawnAtAnyPointButTheEnd() {
        StruckOff struckOff = new StruckOff(new Assignment(TO, 1, 0, NOON, DEADLINE), "iss|office", NOON);

        assertThat(new Received(NOON).withdraw(NOON)).contains(new Withdrawn(NOON));
        assertThat(resolvedAt(NOON).withdraw(NOON)).contains(new Withdrawn(NOON));
        assertThat(struckOff.withdraw(NOON)).isEmpty();
        assertThat(new Withdrawn(NOON).withdraw(NOON)).isEmpty();
    }

    private static Resolved resolvedAt(Instant moment) {
        return new Received(NOON)
                .assign(TO, NOON, DEADLINE)
                .accept(HANDLER, NOON)
                .resolve(HANDLER, ClosureCode.SOLVED, moment);
    }

    private static FollowUp reached(Satisfaction satisfaction) {
        return new FollowUp(OFFICE, NOON, true, true, satisfaction);
    }

    private static FollowUp by(Officer officer) {
        return new FollowUp(officer, NOON, true, true, Satisfaction.SATISFIED);
    }

    private static FollowUp unreached() {
        return new FollowUp(OFFICE, NOON, false, null, null);
    }

    private static <T> T next(Outcome<T> outcome) {
        return outcome.orThrow(reason -> new IllegalStateException("refused: " + reason));
    }

    private static Refusal refusal(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).reason();
    }
}
