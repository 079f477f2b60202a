package org.huiyin.intake.likeness;

/** What makes two complaints look alike, and the most that it adds to the score. All of it together is one. */
public enum Ground {
    ALIKE_WORDS(0.6),
    SAME_COMPLAINANT(0.15),
    SAME_ENTERPRISE(0.1),
    NEAR_IN_PLACE(0.07),
    SAME_TERRITORY(0.03),
    SAME_CATEGORY(0.02),
    NEAR_IN_TIME(0.03);

    private final double most;

    Ground(double most) {
        this.most = most;
    }

    double most() {
        return most;
    }
}
