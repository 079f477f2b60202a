package org.huiyin.evaluation.caseload;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case that counts for a section (可评案件).
 *
 * @param complainant a pseudonym
 * @param share what the section has of a joint case, 1 if it is alone
 * @param reached whether somebody outside of the unit spoke with the complainant
 * @param recalled what the complainant said when a third unit asked once more about the same answer; it changes no outcome
 * @param events ids of the events that it rests on, in the order of their happening
 */
public record Countable(
        UUID caseId,
        String section,
        String unit,
        String complainant,
        String kind,
        String difficulty,
        double share,
        boolean closed,
        boolean reached,
        Outcome outcome,
        @Nullable Satisfaction recalled,
        List<UUID> events) {
    public Countable {
        events = List.copyOf(events);
    }

    Countable withShare(double joint) {
        return new Countable(
                caseId,
                section,
                unit,
                complainant,
                kind,
                difficulty,
                joint,
                closed,
                reached,
                outcome,
                recalled,
                events);
    }

    /** Another outcome, for the reason that one more event gives. */
    Countable with(Outcome other, UUID reason) {
        List<UUID> reasons = Stream.concat(events.stream(), Stream.of(reason)).toList();
        return new Countable(
                caseId, section, unit, complainant, kind, difficulty, share, closed, reached, other, recalled, reasons);
    }
}
