package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.Merged;

/** The common problem that a case is merged in, and since when; only while it is. */
@Embeddable
public record MergeColumns(UUID problem, Instant mergedAt) {
    static MergeColumns of(Merged merged) {
        return new MergeColumns(merged.problem(), merged.since());
    }

    Merged toMerged(Assignment assignment) {
        return new Merged(assignment, problem, mergedAt);
    }
}
