package org.huiyin.dispatch.merging;

import java.util.UUID;
import org.huiyin.dispatch.cases.StateName;
import org.jspecify.annotations.Nullable;

/**
 * What became of one case of many.
 *
 * @param reason why it was refused
 * @param state where the case stands now; null for one that is not in sight
 */
public record LinkResult(UUID caseId, Result result, @Nullable Reason reason, @Nullable StateName state) {

    static LinkResult unknown(UUID caseId) {
        return new LinkResult(caseId, Result.REFUSED, Reason.UNKNOWN_CASE, null);
    }

    static LinkResult refused(UUID caseId, Reason reason, StateName state) {
        return new LinkResult(caseId, Result.REFUSED, reason, state);
    }

    static LinkResult done(UUID caseId, Result result, StateName state) {
        return new LinkResult(caseId, result, null, state);
    }

    /** Doing it again is no error: what is linked already is linked. */
    public enum Result {
        LINKED,
        UNLINKED,
        REFUSED
    }

    /** Why a case was left as it is. */
    public enum Reason {
        UNKNOWN_CASE,
        WRONG_STATE,
        MERGED_ELSEWHERE,
        IN_DISPUTE
    }
}
