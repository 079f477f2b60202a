package org.huiyin.dispatch.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a section says when it gives a case back: why, by which rule, and whose it is instead. */
public record ReturnStatement(ReturnReason reason, String legalBasis, @Nullable String proposedOwner, Instant at) {

    /** Whoever says that another is competent names the other. */
    boolean lacksAnOwner() {
        return proposedOwner == null && reason.meansAnotherOwner();
    }

    boolean proposes(String section) {
        return section.equals(proposedOwner);
    }
}
