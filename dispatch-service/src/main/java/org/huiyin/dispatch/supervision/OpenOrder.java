package org.huiyin.dispatch.supervision;

import java.time.Instant;

/** An order that somebody still has to answer or to verify. */
public sealed interface OpenOrder extends OrderState permits Issued, Answered {

    /** The case was withdrawn, and nothing is left to answer for. */
    default Closed lapse(String by, Instant at) {
        return new Closed(this, by, ClosingReason.CASE_WITHDRAWN, at);
    }
}
