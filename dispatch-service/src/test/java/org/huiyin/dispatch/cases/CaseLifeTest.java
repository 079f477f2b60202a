package org.huiyin.dispatch.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.service.calendar.Deadline;
import org.huiyin.service.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseLifeTest {
    private static final Instant NOON = Instant.parse("2026-03-11T04:00:00Z");
    private static final Deadline DEADLINE =
            new Deadline(LocalDate.parse("2026-03-18"), Instant.parse("2026-03-18T16:00:00Z"), 5, 1, false);
    private static final Deadline NEXT_DEADLINE =
            new Deadline(LocalDate.parse("2026-03-25"), Instant.parse("2026-03-25T16:00:00Z"), 5, 1, false);
    private static final WorkCalendar CALENDAR = new WorkCalendar(1, ZoneId.of("Asia/Shanghai"), 2026, 2026, List.of());
    private static final ReturnRules RULES = new ReturnRules(Instant.parse("2026-03-13T16:00:00Z"), 2);
    private static final Appointment TO = new Appointment("S0001", "U001", "L0001");
    private static final Appointment OTHER = new Appointment("S0004", "U002", "L0004");
    private static final Officer HANDLER = new Officer("iss|handler", Set.of("U001"), Set.of("S0001"));
    private static final Officer LEADER = new Officer("iss|leader", Set.of("U001"), Set.of("S0001"));
    private static final Officer COLLEAGUE = new Officer("iss|colleague", Set.of("U001"), Set.of("S0002"));
    private static final Officer OFFICE = new Officer("iss|office", Set.of("U000"), Set.of("S0000"));

    @Test
    void travelsFromTheProposalToTheStrikeOff() {
        Assigned assigned = new Proposed(NOON, "S0001").assign(TO, NOON, DEADLINE);
        Resolved resolved = (Resolved) assigned.accept(HANDLER, NOON).resolve(claim(ClosureCode.SOLVED, NOON));
        FollowedUp followedUp = (FollowedUp) next(resolved.followUp(reached(Satisfaction.SATISFIED), CALENDAR));
        StruckOff struckOff = next(followedUp.strikeOff(OFFICE, NOON));

        assertThat(struckOff.author()).isEqualTo("iss|office");
        assertThat(struckOff.assignment()).isEqualTo(new Assignment(TO, 1, Returns.NONE, NOON, DEADLINE));
        assertThat(followedUp.attempts()).isEqualTo(1);
    }

    @Test
    void goesBackToTriageOnceAndIsContestedWithTheSecondReturn() {
        Assigned first = new Received(NOON).assign(TO, NOON, DEADLINE);
        Returned returned = (Returned) next(first.giveBack(to("S0007"), RULES));
        Assigned second = returned.assign(OTHER, NOON, NEXT_DEADLINE);
        Contested contested = (Contested) next(second.giveBack(to("S0009"), RULES));

        assertThat(returned.returns().by()).containsExactly("S0001");
        assertThat(second.assignment().round()).isEqualTo(1);
        assertThat(second.assignment().cycle()).isEqualTo(2);
        assertThat(contested.returns().by()).containsExactly("S0001", "S0004");
        assertThat(second.goesToAndFro(to("S0009"))).isFalse();
    }

    @Test
    void isContestedAtOnceWhenItGoesToAndFro() {
        ReturnRules patient = new ReturnRules(RULES.before(), 9);
        Returned returned =
                (Returned) next(new Received(NOON).assign(TO, NOON, DEADLINE).giveBack(to("S0004"), patient));
        Assigned second = returned.assign(OTHER, NOON, DEADLINE);

        assertThat(next(second.giveBack(to("S0007"), patient))).isInstanceOf(Returned.class);
        assertThat(next(second.giveBack(to("S0001"), patient))).isInstanceOf(Contested.class);
    }

    @Test
    void isRuledByAnOutsiderAndThenStays() {
        Contested contested =
                new Contested(NOON, 1, new Returns(List.of("S0001", "S0004"), false), ReturnReason.OUTSIDE_COMPETENCE);
        Set<String> concerned = Set.of("U001", "U002");

        Assigned ruled = next(contested.rule(OFFICE, TO, concerned, NOON, DEADLINE));

        assertThat(refusal(contested.rule(HANDLER, TO, concerned, NOON, DEADLINE)))
                .isEqualTo(Refusal.RULING_BY_A_UNIT_CONCERNED);
        assertThat(contested.wasPassedBy(TO)).isTrue();
        assertThat(contested.wasPassedBy(new Appointment("S0009", "U003", "L0009")))
                .isFalse();
        assertThat(refusal(ruled.giveBack(to("S0004"), RULES))).isEqualTo(Refusal.RETURN_BY_A_RULED_OWNER);
        assertThat(ruled.assignment().cycle()).isEqualTo(3);
    }

    @Test
    void refusesAReturnThatIsLateOrNamesNobody() {
        Assigned assigned = new Received(NOON).assign(TO, NOON, DEADLINE);
        Instant late = RULES.before();

        assertThat(refusal(assigned.giveBack(new ReturnStatement(ReturnReason.DUPLICATE, "第九条", null, late), RULES)))
                .isEqualTo(Refusal.RETURN_TOO_LATE);
        assertThat(next(assigned.giveBack(
                        new ReturnStatement(ReturnReason.DUPLICATE, "第九条", null, late.minusNanos(1)), RULES)))
                .isInstanceOf(Returned.class);
        assertThat(refusal(assigned.giveBack(
                        new ReturnStatement(ReturnReason.OUTSIDE_TERRITORY, "第九条", null, NOON), RULES)))
                .isEqualTo(Refusal.RETURN_WITHOUT_AN_OWNER);
        assertThat(refusal(assigned.giveBack(to("S0001"), RULES))).isEqualTo(Refusal.RETURN_TO_ONESELF);
    }

    @Test
    void standsStillAndGetsTheWorkingDaysBack() {
        Accepted accepted = new Received(NOON).assign(TO, NOON, DEADLINE).accept(HANDLER, NOON);
        Suspended suspended = next(accepted.suspend(SuspensionReason.WAITING_FOR_A_COURT, NOON));
        Instant tuesday = Instant.parse("2026-03-17T04:00:00Z");

        Deadline resumed = suspended.resume(tuesday, CALENDAR).assignment().deadline();

        assertThat(resumed.dueOn()).isEqualTo(LocalDate.parse("2026-03-24")); // Thu, Fri, Mon, Tue given back
        assertThat(resumed.limitWorkingDays()).isEqualTo(5);
        assertThat(suspended.resume(NOON, CALENDAR)).isEqualTo(accepted);
        assertThat(refusal(accepted.suspend(SuspensionReason.WAITING_FOR_A_COURT, DEADLINE.dueAt())))
                .isEqualTo(Refusal.DEADLINE_PASSED);
    }

    @Test
    void countsAttemptsInVainOnDifferentWorkingDaysAndAtDifferentHours() {
        Resolved tried = (Resolved) next(resolvedAt(NOON).followUp(unreached(NOON), CALENDAR));
        Instant laterToday = NOON.plusSeconds(7_200);
        Instant tomorrow = NOON.plusSeconds(86_400);
        Instant tomorrowLater = tomorrow.plusSeconds(3_600);
        Instant saturday = NOON.plusSeconds(3 * 86_400 + 7_200);

        assertThat(refusal(tried.followUp(unreached(laterToday), CALENDAR)))
                .isEqualTo(Refusal.FOLLOW_UP_ON_THE_SAME_DAY);
        assertThat(refusal(tried.followUp(unreached(tomorrow), CALENDAR)))
                .isEqualTo(Refusal.FOLLOW_UP_AT_THE_SAME_HOUR);
        assertThat(refusal(tried.followUp(unreached(saturday), CALENDAR))).isEqualTo(Refusal.FOLLOW_UP_ON_A_DAY_OFF);
        assertThat(next(tried.followUp(reached(Satisfaction.SATISFIED), CALENDAR)))
                .isInstanceOf(FollowedUp.class);
        assertThat(next(tried.followUp(unreached(tomorrowLater), CALENDAR)))
                .isInstanceOfSatisfying(
                        Resolved.class, again -> assertThat(again.tried()).containsExactly(NOON, tomorrowLater));
    }

    @Test
    void isHandledAgainWhenTheComplainantSaysThatAClaimedSolutionIsNone() {
        Voice refuting = new Voice(false, Satisfaction.BASICALLY_SATISFIED, null);

        for (ClosureCode code : ClosureCode.values()) {
            boolean claimsASolution = code == ClosureCode.SOLVED || code == ClosureCode.PARTLY;
            Owned next = resolvedAs(code, NOON).hear(refuting, NOON, CALENDAR);
            assertThat(next).as(code.name()).isInstanceOf(claimsASolution ? Assigned.class : FollowedUp.class);
        }
        assertThat(resolvedAt(NOON).rehandlingAfter(refuting)).contains(RehandlingReason.REFUTED);
        assertThat(resolvedAt(NOON).rehandlingAfter(new Voice(true, Satisfaction.SATISFIED, null)))
                .isEmpty();
        assertThat(resolvedAs(ClosureCode.EXPLAINED, NOON)
                        .rehandlingAfter(
                                new Voice(false, Satisfaction.DISSATISFIED, DissatisfactionReason.UNCLEAR_REPLY)))
                .contains(RehandlingReason.DISSATISFIED);
    }

    @Test
    void waitsForTheLeadersSignatureWhenItIsHandledAgain() {
        Accepted again = new Assigned(new Assignment(TO, 2, Returns.NONE, NOON, DEADLINE)).accept(HANDLER, NOON);

        Claimed claimed = (Claimed) again.resolve(claim(ClosureCode.PARTLY, NOON));
        Resolved signed = next(claimed.sign(LEADER, DEADLINE.dueAt()));

        assertThat(claimed.closureCode()).isEqualTo(ClosureCode.PARTLY);
        assertThat(signed.resolvedBy()).isEqualTo(HANDLER.subject());
        assertThat(signed.onTime()).isFalse(); // signed too late, though claimed in time
        assertThat(next(claimed.sign(LEADER, NOON)).onTime()).isTrue();
        assertThat(refusal(claimed.sign(HANDLER, NOON))).isEqualTo(Refusal.SIGNATURE_BY_THE_CLAIMANT);
        assertThat(claimed.sendBack()).isEqualTo(again);
        assertThat(again.resolve(new Claim(LEADER, true, ClosureCode.SOLVED, NOON)))
                .isInstanceOf(Resolved.class);
        assertThat(claimed.extend(NEXT_DEADLINE).assignment().deadline()).isEqualTo(NEXT_DEADLINE);
    }

    @Test
    void isReopenedByTheComplainantUntilTheLastDayOfTheTime() {
        StruckOff struckOff = new StruckOff(new Assignment(TO, 1, Returns.NONE, NOON, DEADLINE), "iss|office", NOON);
        Instant lastMoment = Instant.parse("2026-04-10T15:59:59Z"); // 23:59:59 of the thirtieth day after

        Assigned again = next(struckOff.reopen(lastMoment, lastMoment, CALENDAR, 30));

        assertThat(again.assignment().round()).isEqualTo(2);
        assertThat(again.assignment().deadline()).isEqualTo(CALENDAR.deadline(lastMoment, 3));
        assertThat(again.assignment().needsSignature()).isTrue();
        assertThat(refusal(struckOff.reopen(lastMoment.plusSeconds(1), NOON, CALENDAR, 30)))
                .isEqualTo(Refusal.REOPENED_TOO_LATE);
    }

    @Test
    void hasHalfOfThePromisedLimitWhenHandledAgainHoweverLongTheFirstRoundStoodStill() {
        Assignment moved = new Received(NOON)
                .assign(TO, NOON, CALENDAR.later(DEADLINE, 20))
                .assignment();

        Assignment again = moved.handledAgain(NOON, CALENDAR);

        assertThat(again.deadline()).isEqualTo(CALENDAR.deadline(NOON, 3));
    }

    @Test
    void asksOfAClosureWhatItsCodeNeeds() {
        UUID self = UUID.randomUUID();
        UUID other = UUID.randomUUID();

        assertThat(refusal(closure(ClosureCode.NOT_ACCEPTED, null, null, null).checkedFor(self)))
                .isEqualTo(Refusal.NOT_ACCEPTED_WITHOUT_A_REASON);
        assertThat(refusal(closure(ClosureCode.SOLVED, NotAcceptedReason.SECRETS, null, null)
                        .checkedFor(self)))
                .isEqualTo(Refusal.NOT_ACCEPTED_WITHOUT_A_REASON);
        assertThat(refusal(closure(ClosureCode.EXPLAINED, null, " ", null).checkedFor(self)))
                .isEqualTo(Refusal.EXPLAINED_WITHOUT_A_BASIS);
        assertThat(refusal(closure(ClosureCode.DUPLICATE, null, null, null).checkedFor(self)))
                .isEqualTo(Refusal.DUPLICATE_WITHOUT_A_CASE);
        assertThat(refusal(closure(ClosureCode.SOLVED, null, null, other).checkedFor(self)))
                .isEqualTo(Refusal.DUPLICATE_WITHOUT_A_CASE);
        assertThat(refusal(closure(ClosureCode.DUPLICATE, null, null, self).checkedFor(self)))
                .isEqualTo(Refusal.DUPLICATE_OF_ITSELF);
        for (Closure good : List.of(
                closure(ClosureCode.NOT_ACCEPTED, NotAcceptedReason.LITIGATION, null, null),
                closure(ClosureCode.EXPLAINED, null, "《土地管理法》第六十三条", null),
                closure(ClosureCode.DUPLICATE, null, null, other),
                closure(ClosureCode.SOLVED, null, null, null))) {
            assertThat(next(good.checkedFor(self))).isEqualTo(good);
        }
    }

    @Test
    void isExplainedOnlyToWhoeverWasReachedWithinTheLimit() {
        Closure explained = closure(ClosureCode.EXPLAINED, null, "《土地管理法》第六十三条", null);
        Closure solved = closure(ClosureCode.SOLVED, null, null, null);

        assertThat(refusal(explained.explainedInTime(null, NOON))).isEqualTo(Refusal.EXPLAINED_WITHOUT_A_CONTACT);
        assertThat(refusal(explained.explainedInTime(NOON, NOON))).isEqualTo(Refusal.EXPLAINED_WITHOUT_A_CONTACT);
        assertThat(next(explained.explainedInTime(NOON.minusNanos(1), NOON))).isEqualTo(explained);
        assertThat(next(explained.explainedInTime(NOON, null))).isEqualTo(explained);
        assertThat(next(solved.explainedInTime(null, NOON))).isEqualTo(solved);
    }

    @Test
    void isHandledAgainWhenTheComplainantIsDissatisfied() {
        Resolved resolved = resolvedAt(NOON);

        Owned next = next(resolved.followUp(reached(Satisfaction.DISSATISFIED), CALENDAR));

        Deadline shorter = CALENDAR.deadline(NOON, 3);
        assertThat(next).isEqualTo(new Assigned(new Assignment(TO, 2, Returns.NONE, NOON, shorter)));
        assertThat(next.assignment().cycle()).isEqualTo(2);
    }

    @Test
    void staysResolvedAndCountsWhenNobodyIsReached() {
        Resolved resolved = resolvedAt(NOON);

        Owned next = next(resolved.followUp(unreached(NOON), CALENDAR));

        assertThat(next).isInstanceOfSatisfying(Resolved.class, again -> assertThat(again.tried())
                .hasSize(1));
    }

    @Test
    void isStruckOffWithoutAWordOnlyAfterTheAttemptsAsked() {
        Resolved resolved = resolvedAt(NOON);
        Resolved tried = (Resolved) next(resolved.followUp(unreached(NOON), CALENDAR));

        assertThat(refusal(resolved.strikeOff(OFFICE, NOON, 1))).isEqualTo(Refusal.NOT_FOLLOWED_UP);
        assertThat(next(tried.strikeOff(OFFICE, NOON, 1)).author()).isEqualTo("iss|office");
    }

    @Test
    void refusesAFollowUpByWhoeverTookPartOrBelongsToTheUnit() {
        Resolved resolved = resolvedAt(NOON);

        assertThat(refusal(resolved.followUp(by(HANDLER), CALENDAR))).isEqualTo(Refusal.FOLLOW_UP_BY_THE_HANDLER);
        assertThat(refusal(resolved.followUp(by(COLLEAGUE), CALENDAR)))
                .isEqualTo(Refusal.FOLLOW_UP_BY_THE_HANDLING_UNIT);
        assertThat(refusal(resolved.followUp(by(new Officer("iss|nobody", Set.of(), Set.of())), CALENDAR)))
                .isEqualTo(Refusal.FOLLOW_UP_WITHOUT_A_UNIT);
    }

    @Test
    void refusesAStrikeOffByTheHandler() {
        FollowedUp followedUp = (FollowedUp) next(resolvedAt(NOON).followUp(reached(Satisfaction.SATISFIED), CALENDAR));

        assertThat(refusal(followedUp.strikeOff(HANDLER, NOON))).isEqualTo(Refusal.STRIKE_OFF_BY_THE_HANDLER);
    }

    @Test
    void isOnTimeUntilTheEndOfTheLastDay() {
        assertThat(resolvedAt(DEADLINE.dueAt().minusSeconds(1)).onTime()).isTrue();
        assertThat(resolvedAt(DEADLINE.dueAt()).onTime()).isFalse();
    }

    @Test
    void isWithdrawnAtAnyPointButTheEnd() {
        StruckOff struckOff = new StruckOff(new Assignment(TO, 1, Returns.NONE, NOON, DEADLINE), "iss|office", NOON);

        assertThat(new Received(NOON).withdraw(NOON)).contains(new Withdrawn(NOON));
        assertThat(resolvedAt(NOON).withdraw(NOON)).contains(new Withdrawn(NOON));
        assertThat(struckOff.withdraw(NOON)).isEmpty();
        assertThat(new Withdrawn(NOON).withdraw(NOON)).isEmpty();
    }

    private static Closure closure(
            ClosureCode code, @Nullable NotAcceptedReason reason, @Nullable String basis, @Nullable UUID original) {
        return new Closure(code, reason, basis, List.of(), original);
    }

    private static Resolved resolvedAt(Instant moment) {
        return resolvedAs(ClosureCode.SOLVED, moment);
    }

    private static Resolved resolvedAs(ClosureCode code, Instant moment) {
        return (Resolved) new Received(NOON)
                .assign(TO, NOON, DEADLINE)
                .accept(HANDLER, NOON)
                .resolve(claim(code, moment));
    }

    private static Claim claim(ClosureCode code, Instant moment) {
        return new Claim(HANDLER, false, code, moment);
    }

    private static FollowUp reached(Satisfaction satisfaction) {
        return new FollowUp(OFFICE, NOON, new Voice(true, satisfaction, reason(satisfaction)));
    }

    private static @Nullable DissatisfactionReason reason(Satisfaction satisfaction) {
        return satisfaction == Satisfaction.DISSATISFIED ? DissatisfactionReason.TOO_SLOW : null;
    }

    private static FollowUp by(Officer officer) {
        return new FollowUp(officer, NOON, new Voice(true, Satisfaction.SATISFIED, null));
    }

    private static FollowUp unreached(Instant moment) {
        return new FollowUp(OFFICE, moment, null);
    }

    private static <T> T next(Outcome<T> outcome) {
        return outcome.orThrow(reason -> new IllegalStateException("refused: " + reason));
    }

    private static Refusal refusal(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).reason();
    }

    private static ReturnStatement to(String owner) {
        return new ReturnStatement(ReturnReason.OUTSIDE_COMPETENCE, "第九条", owner, NOON);
    }
}
