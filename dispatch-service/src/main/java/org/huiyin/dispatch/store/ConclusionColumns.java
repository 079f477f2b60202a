package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.huiyin.dispatch.commonproblem.ConclusionCode;
import org.jspecify.annotations.Nullable;

/** How a common problem was concluded; the reply is sealed for the problem, and sealed anew for each of its cases. */
@Embeddable
public record ConclusionColumns(
        @Enumerated(EnumType.STRING) ConclusionCode closureCode,
        @Nullable String policyBasis,
        String sealedReply,
        String concludedBy,
        Instant concludedAt) {}
