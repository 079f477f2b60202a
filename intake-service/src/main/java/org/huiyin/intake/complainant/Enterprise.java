package org.huiyin.intake.complainant;

import org.huiyin.intake.complaint.TextRule;

/** The enterprise that a complaint concerns, as the register of enterprises knows it. */
public record Enterprise(CreditCode creditCode, String name) {
    public static final int NAME_MAXIMUM = 200;

    public Enterprise {
        TextRule.LINE.check(name, NAME_MAXIMUM);
    }
}
