package org.huiyin.dispatch.cases;

import java.time.Instant;

/** A case that no section owns: it waits for a dispatcher. */
public sealed interface Waiting extends CaseState permits Queued, Contested {

    Instant since();

    /** The round that the next assignment opens. */
    default int round() {
        return 1;
    }

    default Returns returns() {
        return Returns.NONE;
    }
}
