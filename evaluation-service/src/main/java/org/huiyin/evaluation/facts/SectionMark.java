package org.huiyin.evaluation.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Marks left by the topic {@code cases} on one section's handling of a case in one round. */
public sealed interface SectionMark extends Mark {
    /** The section got the case (交办), with its deadline. */
    record Assigned(
            long sequence,
            Instant at,
            String unit,
            String leader,
            Instant dueAt,
            int limitWorkingDays,
            int calendarVersion,
            boolean provisional)
            implements SectionMark {}

    record Accepted(long sequence, Instant at) implements SectionMark {}

    /** The section gave the case back (退回). */
    record Returned(long sequence, Instant at, String reason, int returns) implements SectionMark {}

    /** The section claims closure (办结); whether it kept the deadline was decided by dispatch, who owns the calendar. */
    record Resolved(long sequence, Instant at, String closureCode, boolean onTime) implements SectionMark {}

    /** Somebody tried to follow up (回访), with or without reaching the complainant. */
    record Attempted(long sequence, Instant at, int attempt) implements SectionMark {}

    /** The complainant was reached and answered, perhaps not everything. */
    record Visited(
            long sequence, Instant at, String visitor, @Nullable Boolean foundResolved, @Nullable String satisfaction)
            implements SectionMark {}

    /** The case has to be handled again (重办). */
    record Reopened(long sequence, Instant at, String reason) implements SectionMark {}

    record StruckOff(long sequence, Instant at) implements SectionMark {}

    /** The deadline passed without a resolution. */
    record Missed(long sequence, Instant at) implements SectionMark {}
}
