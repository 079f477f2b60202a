package org.huiyin.intake.complaint;

/** What the complainant tells, in a complaint or a supplement: at most 20,000 characters, counted as code points. */
public record Narrative(String value) {
    public static final int MAXIMUM = 20_000;

    public Narrative {
        TextRule.PARAGRAPHS.check(value, MAXIMUM);
    }

    @Override
    public String toString() {
        return "Narrative[…]";
    }
}
