package org.huiyin.evaluation.caseload;

import java.time.Instant;

/**
 * What is counted: cases that end or fall due from {@code start} until before {@code end}, as far as was known at {@code asOf}.
 */
public record Window(Instant start, Instant end, Instant asOf) {
    boolean holds(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    /** A limit that ended within the window, and had ended when one looked. */
    boolean passed(Instant dueAt) {
        return holds(dueAt) && !dueAt.isAfter(asOf);
    }
}
