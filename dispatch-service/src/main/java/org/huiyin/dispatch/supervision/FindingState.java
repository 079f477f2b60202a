package org.huiyin.dispatch.supervision;

/** Where a finding stands: recorded, then confirmed by somebody else, then perhaps revoked. It is never deleted. */
public sealed interface FindingState permits Recorded, Substantiated, Revoked {

    Problem problem();

    Name name();

    /** Names of the states, as they are stored and shown. */
    enum Name {
        RECORDED,
        SUBSTANTIATED,
        REVOKED
    }
}
