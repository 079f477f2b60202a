package org.huiyin.evaluation.statement;

import java.util.Arrays;
import java.util.Optional;

/**
 * The four figures of a statement. All speak about the cases that were first handed to the section within the period, as
 * they stand at the instant of asking. A case is in a figure's {@code n} at most once, whatever number of rounds it took.
 */
public enum Figure {
    /**
     * n: every case handed to the section. Counts: those that it held, in at least one round, without giving them back.
     * Only these enter the other figures.
     */
    RECEIVED("received"),
    /**
     * n: held cases that were resolved or whose deadline has passed, in any round. Counts: those without a late round. A
     * case that is open and not yet due is not in n, nor is one that was withdrawn before it was due.
     */
    ON_TIME("onTime"),
    /**
     * n: held cases whose last round was closed as solved or partly solved, or is overdue, or was undone by a reopening;
     * with any other closure code only if the follow-up heard yes or no. Counts: solved and not refuted by the
     * complainant, or closed otherwise and confirmed by the complainant. Explained, referred, duplicate, withdrawn, not
     * accepted: neither a success nor a failure unless the complainant says so.
     */
    RESOLVED("resolved"),
    /**
     * n: held cases whose complainant was reached and said how satisfied he is; the latest answer stands. Counts:
     * satisfied (满意) and basically satisfied (基本满意). Whoever was not reached is not in n.
     */
    SATISFIED("satisfied");

    private final String code;

    Figure(String code) {
        this.code = code;
    }

    public static Optional<Figure> named(String code) {
        return Arrays.stream(values())
                .filter(figure -> figure.code.equals(code))
                .findFirst();
    }

    public String code() {
        return code;
    }
}
