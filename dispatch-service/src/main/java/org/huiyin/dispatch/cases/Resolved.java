package org.huiyin.dispatch.cases;

import java.time.Instant;
import org.huiyin.dispatch.calendar.Deadline;
import org.huiyin.dispatch.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** Answered by the section; someone else now asks the complainant. */
public record Resolved(
        Assignment assignment,
        String handler,
        String resolvedBy,
        ClosureCode closureCode,
        Instant resolvedAt,
        boolean onTime,
        int attempts,
        @Nullable Instant lastAttemptAt)
        implements Owned {

    /**
     * The next state is {@link Resolved} again when nobody was reached, {@link Assigned} in a new round when the complainant is
     * dissatisfied, and {@link FollowedUp} otherwise. Attempts in vain count once a day: whoever is out at noon is out at one.
     */
    public Outcome<Owned> followUp(FollowUp followUp, WorkCalendar calendar) {
        if (followUp.by().units().isEmpty()) {
            return Outcome.refused(Refusal.FOLLOW_UP_WITHOUT_A_UNIT);
        }
        if (tookPart(followUp.by())) {
            return Outcome.refused(Refusal.FOLLOW_UP_BY_THE_HANDLER);
        }
        if (followUp.by().units().contains(assignment.to().unit())) {
            return Outcome.refused(Refusal.FOLLOW_UP_BY_THE_HANDLING_UNIT);
        }
        Satisfaction satisfaction = followUp.satisfaction();
        if (satisfaction == null) {
            return lastAttemptAt != null && calendar.sameDay(lastAttemptAt, followUp.at())
                    ? Outcome.refused(Refusal.FOLLOW_UP_ON_THE_SAME_DAY)
                    : Outcome.moved(afterFailedAttempt(followUp.at()));
        }
        if (satisfaction == Satisfaction.DISSATISFIED) {
            return Outcome.moved(
                    new Assigned(assignment.nextRound(followUp.at(), rehandling(followUp.at(), calendar))));
        }
        return Outcome.moved(new FollowedUp(this, attempts + 1, satisfaction, followUp.at()));
    }

    /** Without a word from the complainant only after as many attempts as the house asks for. */
    public Outcome<StruckOff> strikeOff(Officer author, Instant at, int attemptsAsked) {
        if (attempts < attemptsAsked) {
            return Outcome.refused(Refusal.NOT_FOLLOWED_UP);
        }
        return StruckOff.by(author, at, this);
    }

    boolean tookPart(Officer officer) {
        return officer.subject().equals(handler) || officer.subject().equals(resolvedBy);
    }

    /** Half of the time that the first handling had, rounded up. */
    private Deadline rehandling(Instant at, WorkCalendar calendar) {
        return calendar.deadline(at, (assignment.deadline().limitWorkingDays() + 1) / 2);
    }

    private Resolved afterFailedAttempt(Instant at) {
        return new Resolved(assignment, handler, resolvedBy, closureCode, resolvedAt, onTime, attempts + 1, at);
    }

    @Override
    public StateName name() {
        return StateName.RESOLVED;
    }
}
