package org.huiyin.evaluation.publication.page;

/** Two ways to one number must meet within 1e-9, or what is shown would not explain itself. */
final class Identity {
    private static final double TOLERANCE = 1e-9;

    private Identity() {}

    static void check(String what, double shown, double computed) {
        if (!(Math.abs(shown - computed) <= TOLERANCE)) {
            throw new IllegalArgumentException(what + " is " + shown + ", but its parts come to " + computed);
        }
    }
}
