package org.huiyin.evaluation.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.huiyin.evaluation.facts.CaseId;
import org.huiyin.evaluation.facts.Handling;
import org.huiyin.evaluation.facts.SectionFact;
import org.huiyin.evaluation.facts.SectionMark;
import org.huiyin.evaluation.facts.SectionMark.Assigned;
import org.huiyin.evaluation.facts.SectionMark.Missed;
import org.huiyin.evaluation.facts.SectionMark.Reopened;
import org.huiyin.evaluation.facts.SectionMark.Resolved;
import org.huiyin.evaluation.facts.SectionMark.Returned;
import org.huiyin.evaluation.facts.SectionMark.Visited;
import org.jspecify.annotations.Nullable;

/** One row of a section's cases, with the columns that a statement needs; columns are read from left to right. */
final class SectionFactRow {
    private static final int ROUND = 1;
    private static final int WITHDRAWN_AT = 20;
    private static final String NOT_READ = "";

    private final Object[] columns;

    SectionFactRow(Object[] columns) {
        this.columns = columns;
    }

    SectionFact fact(String section) {
        var caseId = new CaseId((UUID) columns[0]);
        var handling = new Handling(caseId, section, ((Number) columns[ROUND]).intValue());
        return new SectionFact(
                handling, assigned(), null, returned(), resolved(), null, visited(), reopened(), null, missed());
    }

    @Nullable
    Instant withdrawnAt() {
        return time(WITHDRAWN_AT);
    }

    private @Nullable Assigned assigned() {
        return columns[2] == null ? null : new Assigned(sequence(2), at(3), NOT_READ, NOT_READ, at(4), 0, 0, false);
    }

    private @Nullable Returned returned() {
        return columns[5] == null ? null : new Returned(sequence(5), at(6), NOT_READ, 0);
    }

    private @Nullable Resolved resolved() {
        return columns[7] == null ? null : new Resolved(sequence(7), at(8), (String) columns[9], (Boolean) columns[10]);
    }

    private @Nullable Visited visited() {
        return columns[11] == null
                ? null
                : new Visited(sequence(11), at(12), (String) columns[13], (Boolean) columns[14], (String) columns[15]);
    }

    private @Nullable Reopened reopened() {
        return columns[16] == null ? null : new Reopened(sequence(16), at(17), NOT_READ);
    }

    private @Nullable Missed missed() {
        return columns[18] == null ? null : new Missed(sequence(18), at(19));
    }

    private long sequence(int column) {
        return ((Number) columns[column]).longValue();
    }

    private Instant at(int column) {
        Instant at = time(column);
        if (at == null) {
            throw new IllegalStateException("a " + SectionMark.class.getSimpleName() + " without a time");
        }
        return at;
    }

    private @Nullable Instant time(int column) {
        return columns[column] instanceof OffsetDateTime time ? time.toInstant() : (Instant) columns[column];
    }
}
