package org.huiyin.dispatch.supervision;

import java.util.Arrays;
import java.util.Optional;

/** How grave a finding is, in the points with which it is weighed later. */
public enum Severity {
    MINOR(1),
    SERIOUS(3),
    GRAVE(6),
    DISCIPLINE(12);

    private final int points;

    Severity(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }

    public static Optional<Severity> of(int points) {
        return Arrays.stream(values())
                .filter(severity -> severity.points == points)
                .findFirst();
    }
}
