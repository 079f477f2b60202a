package org.huiyin.dispatch.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.Closure;
import org.huiyin.dispatch.cases.ClosureCode;
import org.huiyin.dispatch.cases.NotAcceptedReason;
import org.huiyin.dispatch.store.CaseClosures;
import org.jspecify.annotations.Nullable;

/** How a section claimed to have closed a case, and what its leader said to it. */
@Schema(name = "Closure")
public record ClosureResponse(
        int round,
        String claimedBy,
        Instant claimedAt,
        ClosureCode closureCode,
        @Nullable NotAcceptedReason reason,
        @Schema(examples = "《土地管理法》第六十三条") @Nullable String policyBasis,
        List<String> evidence,
        @Nullable UUID duplicateOf,
        @Schema(description = "False: sent back; absent: nobody had to sign, or nobody has yet") @Nullable
                Boolean signed,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static ClosureResponse of(CaseClosures.Claimed claimed) {
        Closure closure = claimed.closure();
        return new ClosureResponse(
                claimed.round(),
                claimed.author(),
                claimed.claimedAt(),
                closure.code(),
                closure.reason(),
                closure.policyBasis(),
                closure.evidence(),
                closure.duplicateOf(),
                claimed.signed(),
                claimed.decidedBy(),
                claimed.decidedAt());
    }
}
