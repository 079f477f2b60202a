package org.huiyin.dispatch.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One place where the record is not what was written.
 *
 * @param caseId absent if no case in particular is meant
 * @param n the entry's place in its case, 0 if no entry in particular is meant
 * @param checkpoint the checkpoint that shows it, absent if the chain itself does
 */
public record Fault(FaultKind kind, @Nullable UUID caseId, long n, @Nullable Long checkpoint) {

    static Fault in(UUID caseId, long n, FaultKind kind) {
        return new Fault(kind, caseId, n, null);
    }

    public static Fault of(long checkpoint) {
        return new Fault(FaultKind.CHECKPOINT_BROKEN, null, 0, checkpoint);
    }
}
