package org.huiyin.intake.complaint;

/** The headline of a complaint: one line of at most 200 characters, counted as code points. */
public record Title(String value) {
    public static final int MAXIMUM = 200;

    public Title {
        TextRule.LINE.check(value, MAXIMUM);
    }

    @Override
    public String toString() {
        return "Title[…]";
    }
}
