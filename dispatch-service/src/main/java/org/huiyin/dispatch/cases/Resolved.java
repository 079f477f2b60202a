package org.huiyin.dispatch.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.service.calendar.WorkCalendar;

/**
 * Answered by the section; the complainant is asked by somebody else, or answers alone.
 *
 * @param tried when somebody asked in vain, in order
 */
public record Resolved(
        Assignment assignment,
        String handler,
        String resolvedBy,
        ClosureCode closureCode,
        Instant resolvedAt,
        boolean onTime,
        List<Instant> tried)
        implements Owned {

    public Resolved {
        tried = List.copyOf(tried);
    }

    /**
     * The next state is {@link Resolved} again when nobody was reached, {@link Assigned} in a new round when the complainant is
     * dissatisfied or says that nothing was solved, and {@link FollowedUp} otherwise.
     */
    public Outcome<Owned> followUp(FollowUp followUp, WorkCalendar calendar) {
        Optional<Refusal> no = againstAsking(followUp.by());
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        Voice voice = followUp.voice();
        return voice == null ? tryInVain(followUp.at(), calendar) : Outcome.moved(hear(voice, followUp.at(), calendar));
    }

    /** Why this officer may not ask how content anybody is: only somebody outside of the unit that handled it may. */
    public Optional<Refusal> againstAsking(Officer by) {
        if (by.units().isEmpty()) {
            return Optional.of(Refusal.FOLLOW_UP_WITHOUT_A_UNIT);
        }
        if (tookPart(by)) {
            return Optional.of(Refusal.FOLLOW_UP_BY_THE_HANDLER);
        }
        return by.units().contains(assignment.to().unit())
                ? Optional.of(Refusal.FOLLOW_UP_BY_THE_HANDLING_UNIT)
                : Optional.empty();
    }

    /** What the complainant says decides, whether somebody asked or not. */
    public Owned hear(Voice voice, Instant at, WorkCalendar calendar) {
        return rehandlingAfter(voice).isPresent()
                ? new Assigned(assignment.handledAgain(at, calendar))
                : new FollowedUp(this, tried.size() + 1, voice.satisfaction(), at);
    }

    /** Why the case has to be handled again after this; empty when it need not. */
    public Optional<RehandlingReason> rehandlingAfter(Voice voice) {
        if (voice.satisfaction() == Satisfaction.DISSATISFIED) {
            return Optional.of(RehandlingReason.DISSATISFIED);
        }
        return voice.solved() || !closureCode.claimsASolution()
                ? Optional.empty()
                : Optional.of(RehandlingReason.REFUTED);
    }

    /** Without a word from the complainant only after as many attempts as the house asks for. */
    public Outcome<StruckOff> strikeOff(Officer author, Instant at, int attemptsAsked) {
        if (tried.size() < attemptsAsked) {
            return Outcome.refused(Refusal.NOT_FOLLOWED_UP);
        }
        return StruckOff.by(author, at, this);
    }

    boolean tookPart(Officer officer) {
        return officer.subject().equals(handler) || officer.subject().equals(resolvedBy);
    }

    private Outcome<Owned> tryInVain(Instant at, WorkCalendar calendar) {
        Optional<Refusal> no = Attempts.against(tried, at, calendar);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        List<Instant> all = Stream.concat(tried.stream(), Stream.of(at)).toList();
        return Outcome.moved(new Resolved(assignment, handler, resolvedBy, closureCode, resolvedAt, onTime, all));
    }

    @Override
    public StateName name() {
        return StateName.RESOLVED;
    }
}
