package org.huiyin.dispatch.supervision;

import java.time.Instant;

/** Does not count any more, for a reason from the list; what was confirmed stays readable. */
public record Revoked(Substantiated substantiated, String revokedBy, RevocationReason reason, Instant revokedAt)
        implements FindingState {

    @Override
    public Problem problem() {
        return substantiated.problem();
    }

    @Override
    public Name name() {
        return Name.REVOKED;
    }
}
