package org.huiyin.intake.help;

import org.huiyin.intake.complainant.CreditCode;

/** Who helps which enterprise, in which role, how long. */
public record Assignment(CreditCode enterprise, String helper, HelpRole role, Period period) {
    public Assignment {
        HelperEntry.code(helper);
    }
}
