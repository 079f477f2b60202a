package org.huiyin.evaluation.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Marks left by the topic {@code cases} on a case as a whole, before or beyond any section. */
public sealed interface CaseMark extends Mark {
    /** Dispatch opened the case; without a section it went to the triage queue. */
    record Opened(long sequence, Instant at, @Nullable String routedSection, String routeReason, int ruleVersion)
            implements CaseMark {}

    /** The case ended because its complaint was withdrawn. */
    record Withdrawn(long sequence, Instant at, @Nullable String section) implements CaseMark {}
}
