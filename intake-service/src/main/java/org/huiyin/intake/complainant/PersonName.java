package org.huiyin.intake.complainant;

import org.huiyin.intake.complaint.TextRule;

/** How a complainant wants to be called: one line of at most 100 characters. */
public record PersonName(String value) {
    public static final int MAXIMUM = 100;

    public PersonName {
        TextRule.LINE.check(value, MAXIMUM);
    }

    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
