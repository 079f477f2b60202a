package org.huiyin.local.demo;

import java.util.Random;

/** How a demo complaint's life goes, with how often that happens in a hundred. */
enum Life {
    SATISFIED(36),
    BASICALLY_SATISFIED(12),
    REHANDLED(8),
    RETURNED_ONCE(5),
    RULED(3),
    EXTENDED(4),
    SUSPENDED(3),
    WITHDRAWN(6),
    OVERDUE(8),
    NOT_REACHED(5),
    STILL_OPEN(10);

    private final int share;

    Life(int share) {
        this.share = share;
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
