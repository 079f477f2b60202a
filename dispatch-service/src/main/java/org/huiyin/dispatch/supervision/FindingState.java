package org.huiyin.dispatch.supervision;

/** Where a finding stands: recorded, then withdrawn, or confirmed by somebody else and perhaps revoked. It is never deleted. */
public sealed interface FindingState permits Recorded, Withdrawn, Substantiated, Revoked {

    Problem problem();

    Name name();

    /** Names of the states, as they are stored and shown. */
    enum Name {
        RECORDED,
        WITHDRAWN,
        SUBSTANTIATED,
        REVOKED
    }
}
