package org.huiyin.dispatch.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.dispatch.cases.Officer;
import org.huiyin.dispatch.register.Section;

/** A letter of thanks (感谢信) or a pennant (锦旗) that a section received for a case. */
public record Commendation(
        UUID id,
        UUID caseId,
        int round,
        String section,
        String unit,
        Kind kind,
        LocalDate receivedOn,
        String recordedBy,
        Instant recordedAt) {

    /** No unit records its own praise. */
    public static Optional<Objection> objection(Officer recorder, Section praised) {
        return Distance.objection(recorder, praised.unit());
    }

    /** What was received. */
    public enum Kind {
        LETTER_OF_THANKS,
        PENNANT
    }
}
