package org.huiyin.service.calendar;

import java.time.Instant;

/** What moves the end of a limit: more time that was granted, or an interval in which the clock stood still. */
public sealed interface Change {

    /** So many working days more (延期). */
    record Extension(int workingDays) implements Change {}

    /** The clock stood still (中止) from one instant until another. */
    record Suspension(Instant since, Instant until) implements Change {}
}
