package org.huiyin.dispatch.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.ClosureCode;
import org.huiyin.dispatch.cases.Officer;
import org.huiyin.dispatch.cases.Outcome;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.cases.Resolved;
import org.huiyin.dispatch.cases.Returns;
import org.huiyin.dispatch.cases.Satisfaction;
import org.huiyin.service.calendar.Deadline;
import org.huiyin.service.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

class DisputeTest {
    private static final WorkCalendar CALENDAR = new WorkCalendar(1, ZoneId.of("Asia/Shanghai"), 2026, 2026, List.of());
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Instant NEXT_NOON = Instant.parse("2026-03-03T04:00:00Z");
    private static final Instant NEXT_AFTERNOON = Instant.parse("2026-03-03T08:00:00Z");
    private static final Instant SUNDAY = Instant.parse("2026-03-01T04:00:00Z");
    private static final Officer OFFICE = new Officer("office", Set.of("U000"), Set.of());
    private static final Officer COLLEAGUE = new Officer("colleague", Set.of("U001"), Set.of());
    private static final Resolved RESOLVED = new Resolved(
            new Assignment(
                    new Appointment("S0001", "U001", "L0001"),
                    1,
                    Returns.NONE,
                    NOON,
                    new Deadline(TUESDAY, NEXT_NOON, 1, 1, false)),
            "handler",
            "handler",
            ClosureCode.SOLVED,
            NOON,
            true,
            List.of());

    @Test
    void aMeetingLiesBetweenTheBeginningOfTheCaseAndToday() {
        Dispute dispute = dispute(List.of());

        for (LocalDate day : List.of(MONDAY, TUESDAY)) {
            Meeting meeting = new Meeting(1, day, true, true);
            assertThat(dispute.meet(meeting, MONDAY, TUESDAY)).isEqualTo(Outcome.moved(meeting));
        }
        for (LocalDate day : List.of(MONDAY.minusDays(1), TUESDAY.plusDays(1))) {
            assertThat(dispute.meet(new Meeting(1, day, true, true), MONDAY, TUESDAY))
                    .isEqualTo(Outcome.refused(Refusal.MEETING_DAY));
        }
    }

    @Test
    void bothSidesHaveMetBeforeTheyAgreeAndOneSuffisesToGiveUp() {
        Agreement reached = new Agreement(true, TUESDAY);
        Agreement failed = new Agreement(false, TUESDAY);
        Refusal unmet = Refusal.AGREEMENT_WITHOUT_A_MEETING;

        assertThat(dispute(List.of()).agree(failed, TUESDAY)).isEqualTo(Outcome.refused(unmet));
        for (Meeting alone : List.of(new Meeting(1, MONDAY, true, false), new Meeting(1, MONDAY, false, true))) {
            assertThat(dispute(List.of(alone)).agree(reached, TUESDAY)).isEqualTo(Outcome.refused(unmet));
            assertThat(dispute(List.of(alone)).agree(failed, TUESDAY)).isEqualTo(Outcome.moved(failed));
        }
        assertThat(dispute(List.of(new Meeting(1, MONDAY, true, true))).agree(reached, TUESDAY))
                .isEqualTo(Outcome.moved(reached));
    }

    @Test
    void aMediationEndsOnTheDayOfAMeetingOrLaterAndByToday() {
        Dispute dispute = dispute(List.of(new Meeting(1, TUESDAY, true, true)));

        assertThat(dispute.agree(new Agreement(true, MONDAY), TUESDAY))
                .isEqualTo(Outcome.refused(Refusal.AGREEMENT_DAY));
        assertThat(dispute.agree(new Agreement(true, TUESDAY.plusDays(1)), TUESDAY))
                .isEqualTo(Outcome.refused(Refusal.AGREEMENT_DAY));
    }

    @Test
    void theLastWordCounts() {
        Agreement yes = new Agreement(true, MONDAY);
        Agreement no = new Agreement(false, MONDAY);

        assertThat(new Dispute(1, List.of(), List.of(no, yes), List.of()).isAgreed())
                .isTrue();
        assertThat(new Dispute(1, List.of(), List.of(yes, no), List.of()).isAgreed())
                .isFalse();
        assertThat(dispute(List.of()).isAgreed()).isFalse();
    }

    @Test
    void isAskedFromOutsideOnceAndInVainOnDifferentDaysAndHours() {
        Attempt inVain = new Attempt(NOON, null);
        Attempt content = new Attempt(NEXT_NOON, Satisfaction.SATISFIED);
        Dispute tried = asked(List.of(inVain));

        assertThat(asked(List.of()).ask(inVain, COLLEAGUE, RESOLVED, CALENDAR))
                .isEqualTo(Outcome.refused(Refusal.FOLLOW_UP_BY_THE_HANDLING_UNIT));
        assertThat(asked(List.of()).ask(new Attempt(SUNDAY, null), OFFICE, RESOLVED, CALENDAR))
                .isEqualTo(Outcome.refused(Refusal.FOLLOW_UP_ON_A_DAY_OFF));
        assertThat(tried.ask(new Attempt(NOON, null), OFFICE, RESOLVED, CALENDAR))
                .isEqualTo(Outcome.refused(Refusal.FOLLOW_UP_ON_THE_SAME_DAY));
        assertThat(tried.ask(new Attempt(NEXT_NOON, null), OFFICE, RESOLVED, CALENDAR))
                .isEqualTo(Outcome.refused(Refusal.FOLLOW_UP_AT_THE_SAME_HOUR));
        Attempt later = new Attempt(NEXT_AFTERNOON, null);
        assertThat(tried.ask(later, OFFICE, RESOLVED, CALENDAR)).isEqualTo(Outcome.moved(later));
        assertThat(tried.ask(content, OFFICE, RESOLVED, CALENDAR)).isEqualTo(Outcome.moved(content));
        assertThat(asked(List.of(inVain, content)).ask(content, OFFICE, RESOLVED, CALENDAR))
                .isEqualTo(Outcome.refused(Refusal.RESPONDENT_ASKED_ALREADY));
    }

    @Test
    void isFollowedUpOnceHeardOrTriedOftenEnough() {
        Attempt inVain = new Attempt(NOON, null);

        assertThat(asked(List.of(inVain)).isFollowedUp(2)).isFalse();
        assertThat(asked(List.of(inVain, inVain)).isFollowedUp(2)).isTrue();
        assertThat(asked(List.of(new Attempt(NOON, Satisfaction.DISSATISFIED))).isFollowedUp(3))
                .isTrue();
    }

    @Test
    void aWrongCreditCodeNamesNobody() {
        assertThat(new Respondent("A", "91350211M000100Y46", null).checked()).isInstanceOf(Outcome.Moved.class);
        assertThat(new Respondent("A", null, null).checked()).isInstanceOf(Outcome.Moved.class);
        assertThat(new Respondent("A", "91350211M000100Y47", null).checked())
                .isEqualTo(Outcome.refused(Refusal.UNKNOWN_CREDIT_CODE));
    }

    private static Dispute dispute(List<Meeting> meetings) {
        return new Dispute(1, meetings, List.of(), List.of());
    }

    private static Dispute asked(List<Attempt> attempts) {
        return new Dispute(1, List.of(), List.of(), attempts);
    }
}
