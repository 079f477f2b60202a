package org.huiyin.dispatch.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The complainant is asked once more, by somebody of a third unit (复核回访): neither of the one that handled the case nor of the one
 * that asked first. It changes nothing about the case.
 */
public record ReCall(DrawnRound of, String author, String unit, Instant at, @Nullable Voice voice) {

    /** Of a round that was drawn, once. */
    public static Outcome<ReCall> by(FollowUp asked, Assignment assignment, Optional<DrawnRound> drawn) {
        Officer officer = asked.by();
        Optional<Refusal> no = againstUnit(officer, assignment)
                .or(() -> drawn.map(round -> against(officer, round)).orElse(Optional.of(Refusal.NOT_DRAWN)));
        return no.<Outcome<ReCall>>map(Outcome::refused)
                .orElseGet(() -> Outcome.moved(new ReCall(
                        drawn.orElseThrow(),
                        officer.subject(),
                        new TreeSet<>(officer.units()).first(),
                        asked.at(),
                        asked.voice())));
    }

    /** Asked before anything is said about the lot: the unit that handled the case hears nothing of it. */
    private static Optional<Refusal> againstUnit(Officer officer, Assignment assignment) {
        if (officer.units().isEmpty()) {
            return Optional.of(Refusal.RE_CALL_WITHOUT_A_UNIT);
        }
        return officer.units().contains(assignment.to().unit())
                ? Optional.of(Refusal.RE_CALL_BY_THE_HANDLING_UNIT)
                : Optional.empty();
    }

    private static Optional<Refusal> against(Officer officer, DrawnRound drawn) {
        if (officer.units().contains(drawn.unit())) {
            return Optional.of(Refusal.RE_CALL_BY_THE_HANDLING_UNIT);
        }
        if (drawn.wasHandledBy(officer)) {
            return Optional.of(Refusal.RE_CALL_BY_THE_HANDLER);
        }
        if (officer.subject().equals(drawn.askedBy())) {
            return Optional.of(Refusal.RE_CALL_BY_WHOEVER_ASKED_FIRST);
        }
        if (officer.units().contains(drawn.askedUnit())) {
            return Optional.of(Refusal.RE_CALL_BY_THE_UNIT_THAT_ASKED_FIRST);
        }
        return drawn.recalled() ? Optional.of(Refusal.RE_CALLED_ALREADY) : Optional.empty();
    }
}
