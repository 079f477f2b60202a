package org.huiyin.evaluation.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one event leaves behind in a fact. The sequence is that of the event in its topic's stream of this complaint. */
public sealed interface Mark permits ComplaintMark, CaseMark, SectionMark {
    long sequence();

    Instant at();

    /** Of two marks of one sort, the one that happened later; this choice is what makes the fold free of order. */
    static <M extends Mark> @Nullable M later(@Nullable M one, @Nullable M other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.sequence() > one.sequence() ? other : one;
    }

    /** True if {@code one} is there and happened after {@code other}, or {@code other} never happened. */
    static boolean isAfter(@Nullable Mark one, @Nullable Mark other) {
        return one != null && (other == null || one.sequence() > other.sequence());
    }
}
