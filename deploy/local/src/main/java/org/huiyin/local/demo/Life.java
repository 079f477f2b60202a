package org.huiyin.local.demo;

import java.util.Random;

/** How a complaint's life goes, with how often that happens in a hundred of the demo. */
public enum Life {
    SATISFIED(32, true),
    BASICALLY_SATISFIED(10, false),
    REHANDLED(7, true),
    RETURNED_ONCE(5, true),
    RULED(3, true),
    EXTENDED(4, true),
    SUSPENDED(3, true),
    CO_HANDLED(4, true),
    SUPERVISED(2, true),
    REOPENED(1, true),
    REFERRED(1, false),
    WITHDRAWN(5, false),
    OVERDUE(6, false),
    LATE(2, true),
    NOT_REACHED(5, true),
    STILL_OPEN(9, false),
    WAITING(1, false);

    private final int share;
    private final boolean solved;

    Life(int share, boolean solved) {
        this.share = share;
        this.solved = solved;
    }

    /** Whether it ends with a closure that says so. */
    public boolean solved() {
        return solved;
    }

    /** Whether it comes to an end at all. */
    public boolean ends() {
        return this != STILL_OPEN && this != WAITING;
    }

    /** Whether the complainant has to come back to the complaint under a name. */
    public boolean needsComplainant() {
        return this == WITHDRAWN || this == REOPENED;
    }

    static Life draw(Random random) {
        int ticket = random.nextInt(100);
        for (Life life : values()) {
            ticket -= life.share;
            if (ticket < 0) {
                return life;
            }
        }
        return STILL_OPEN;
    }
}
