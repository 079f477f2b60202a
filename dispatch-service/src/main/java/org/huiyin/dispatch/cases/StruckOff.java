package org.huiyin.dispatch.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.huiyin.service.calendar.WorkCalendar;

/** Struck off the list (销号), an act with an author; the end, unless the complainant comes back in time. */
public record StruckOff(Assignment assignment, String author, Instant struckOffAt) implements Owned {

    static Outcome<StruckOff> by(Officer author, Instant at, Resolved resolved) {
        if (resolved.tookPart(author)) {
            return Outcome.refused(Refusal.STRIKE_OFF_BY_THE_HANDLER);
        }
        return Outcome.moved(new StruckOff(resolved.assignment(), author.subject(), at));
    }

    /** The complainant comes back within so many days, the last one included: a new round for the same section. */
    public Outcome<Assigned> reopen(Instant asked, Instant at, WorkCalendar calendar, int withinDays) {
        return calendar.daysBetween(struckOffAt, asked) <= withinDays
                ? Outcome.moved(new Assigned(assignment.handledAgain(at, calendar)))
                : Outcome.refused(Refusal.REOPENED_TOO_LATE);
    }

    @Override
    public Optional<Withdrawn> withdraw(Instant at) {
        return Optional.empty();
    }

    @Override
    public Outcome<Referred> refer(ReferralBody body, Set<String> named, Instant again) {
        return Outcome.refused(Refusal.WRONG_STATE);
    }

    @Override
    public StateName name() {
        return StateName.STRUCK_OFF;
    }
}
