package org.huiyin.dispatch.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.dispatch.cases.Attempts;
import org.huiyin.dispatch.cases.Officer;
import org.huiyin.dispatch.cases.Outcome;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.cases.Resolved;
import org.huiyin.service.calendar.WorkCalendar;

/**
 * What has happened between the complainant and the respondent in this round. A new round, or another respondent, begins without
 * meetings, agreement and attempts.
 *
 * @param number which respondent of the case
 */
public record Dispute(int number, List<Meeting> meetings, List<Agreement> agreements, List<Attempt> attempts) {

    public Dispute {
        meetings = List.copyOf(meetings);
        agreements = List.copyOf(agreements);
        attempts = List.copyOf(attempts);
    }

    /** A meeting lies between the day on which the case was opened and today. */
    public Outcome<Meeting> meet(Meeting meeting, LocalDate opened, LocalDate today) {
        return meeting.heldOn().isBefore(opened) || meeting.heldOn().isAfter(today)
                ? Outcome.refused(Refusal.MEETING_DAY)
                : Outcome.moved(meeting);
    }

    /** Whoever agrees has met: no agreement without a meeting of both, and no end of a mediation without any meeting. */
    public Outcome<Agreement> agree(Agreement agreement, LocalDate today) {
        List<Meeting> counting = agreement.reached()
                ? meetings.stream().filter(Meeting::attendedByBoth).toList()
                : meetings;
        if (counting.isEmpty()) {
            return Outcome.refused(Refusal.AGREEMENT_WITHOUT_A_MEETING);
        }
        boolean beforeAll =
                counting.stream().allMatch(meeting -> agreement.agreedOn().isBefore(meeting.heldOn()));
        return beforeAll || agreement.agreedOn().isAfter(today)
                ? Outcome.refused(Refusal.AGREEMENT_DAY)
                : Outcome.moved(agreement);
    }

    /** Asked like a complainant: by somebody outside of the handling unit, in vain on different days and at different hours. */
    public Outcome<Attempt> ask(Attempt attempt, Officer by, Resolved resolved, WorkCalendar calendar) {
        if (isAnswered()) {
            return Outcome.refused(Refusal.RESPONDENT_ASKED_ALREADY);
        }
        Optional<Refusal> no = resolved.againstAsking(by);
        if (no.isEmpty() && attempt.inVain()) {
            no = Attempts.against(attempts.stream().map(Attempt::at).toList(), attempt.at(), calendar);
        }
        return no.map(Outcome::<Attempt>refused).orElseGet(() -> Outcome.moved(attempt));
    }

    /** The last word of a mediation counts. */
    public boolean isAgreed() {
        return !agreements.isEmpty() && agreements.get(agreements.size() - 1).reached();
    }

    /** The respondent was reached, or as many attempts were in vain as the house asks for. */
    public boolean isFollowedUp(int attemptsAsked) {
        return isAnswered() || attempts.size() >= attemptsAsked;
    }

    private boolean isAnswered() {
        return attempts.stream().anyMatch(attempt -> !attempt.inVain());
    }
}
