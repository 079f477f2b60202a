package org.huiyin.dispatch.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.dispatch.cases.Officer;
import org.huiyin.dispatch.register.Section;
import org.jspecify.annotations.Nullable;

/** A letter of thanks (感谢信) or a pennant (锦旗) that a section received for a case. */
public record Commendation(
        UUID id,
        UUID caseId,
        int round,
        String section,
        String unit,
        Kind kind,
        LocalDate receivedOn,
        Origin origin,
        String recordedBy,
        Instant recordedAt) {

    /** No unit records its own praise. */
    public static Optional<Objection> objection(Officer recorder, Section praised) {
        return Distance.objection(recorder, praised.unit());
    }

    /**
     * Where praise comes from, as far as anybody knows: praise that was asked for or made up carries nothing.
     *
     * @param verified whether the giver was asked by somebody outside of the unit
     */
    public record Origin(@Nullable Source source, @Nullable Boolean verified) {}

    /** Who gave it. */
    public enum Source {
        COMPLAINANT,
        ENTERPRISE,
        PUBLIC
    }

    /** What was received. */
    public enum Kind {
        LETTER_OF_THANKS,
        PENNANT
    }
}
