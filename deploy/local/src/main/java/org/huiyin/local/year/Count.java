package org.huiyin.local.year;

/** How far the complaints of one sort have come; the counts are the house's own. */
record Count(long filed, long handedOver, long closed, long solved, long overdue, long satisfied) {

    static final Count NONE = new Count(0, 0, 0, 0, 0, 0);

    Count plus(Count other) {
        return new Count(
                filed + other.filed,
                handedOver + other.handedOver,
                closed + other.closed,
                solved + other.solved,
                overdue + other.overdue,
                satisfied + other.satisfied);
    }

    long waiting() {
        return filed - handedOver;
    }

    long open() {
        return handedOver - closed;
    }

    /** Solved of all that were collected, in a hundred. */
    double solvedRate() {
        return filed == 0 ? 0 : 100.0 * solved / filed;
    }

    String row(String title) {
        return "  %-34s %7d %7d %7d %7d %7d %7d %6.1f %% %7d %9d"
                .formatted(
                        title, filed, handedOver, waiting(), closed, open(), solved, solvedRate(), overdue, satisfied);
    }

    static String header() {
        return "  %-34s %7s %7s %7s %7s %7s %7s %8s %7s %9s"
                .formatted(
                        "", "filed", "handed", "waiting", "closed", "open", "solved", "rate", "overdue", "satisfied");
    }
}
