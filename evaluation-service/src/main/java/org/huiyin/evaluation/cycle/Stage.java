package org.huiyin.evaluation.cycle;

import java.util.EnumSet;

/** Where a cycle stands (4.7). No stage is skipped; {@link Move} says which leads to which. */
public enum Stage {
    DRAFT,
    RULES_FROZEN,
    COLLECTING,
    DATA_CLOSED,
    RECONCILED,
    COMPUTED,
    REVIEWED,
    NOTICED,
    APPEALS,
    RECOMPUTED,
    FINAL,
    CONSEQUENCES,
    FOLLOW_UP,
    ARCHIVED,
    ANNULLED;

    private static final EnumSet<Stage> GATHERING = EnumSet.of(COLLECTING, DATA_CLOSED, RECONCILED, COMPUTED);
    private static final EnumSet<Stage> FORMING = EnumSet.range(DRAFT, COMPUTED);
    private static final EnumSet<Stage> REVIEWING = EnumSet.of(COMPUTED, RECOMPUTED);
    private static final EnumSet<Stage> CLOSED = EnumSet.range(FINAL, ARCHIVED);

    /** Whether ballots, indicators and praise still come in. */
    public boolean gathers() {
        return GATHERING.contains(this);
    }

    /** Whether members of the panel and raters may still be named. */
    public boolean forms() {
        return FORMING.contains(this);
    }

    /** Whether the panel votes, hears and decides. */
    public boolean reviews() {
        return REVIEWING.contains(this);
    }

    /** Whether the lists are final. */
    public boolean isClosed() {
        return CLOSED.contains(this);
    }
}
