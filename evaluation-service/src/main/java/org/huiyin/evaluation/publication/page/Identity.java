package org.huiyin.evaluation.publication.page;

/** Two ways to one number must meet within 1e-9, or what is shown would not explain itself. */
final class Identity {
    private static final double TOLERANCE = 1e-9;

    private Identity() {}

    static void check(String what, double shown, double computed) {
        check(what, "", shown, computed);
    }

    /** @param whose belongs to the message, which is made only if there is something wrong */
    static void check(String what, Object whose, double shown, double computed) {
        if (!(Math.abs(shown - computed) <= TOLERANCE)) {
            throw new IllegalArgumentException(what + whose + " is " + shown + ", but its parts come to " + computed);
        }
    }
}
