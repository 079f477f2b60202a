package org.huiyin.evaluation.facts;

import java.time.Instant;

/** Marks left by the topic {@code complaints}. */
public sealed interface ComplaintMark extends Mark {
    /** Intake accepted the complaint; {@code complainant} is a pseudonym. */
    record Filed(
            long sequence,
            Instant at,
            String number,
            String kind,
            String category,
            String territory,
            String channel,
            String source,
            boolean anonymous,
            String filedBy,
            String complainant)
            implements ComplaintMark {}

    /** The complainant took it back. */
    record Withdrawn(long sequence, Instant at) implements ComplaintMark {}
}
