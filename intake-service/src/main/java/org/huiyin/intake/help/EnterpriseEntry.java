package org.huiyin.intake.help;

import java.util.regex.Pattern;
import org.huiyin.intake.complainant.CreditCode;
import org.huiyin.intake.complainant.Enterprise;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.complaint.TextRule;

/**
 * An enterprise as the register has it.
 *
 * @param aboveScale above the scale of the statistics office (规上): somebody has to help it
 * @param territory code of the catalogue
 * @param industry code of small letters and hyphens
 */
public record EnterpriseEntry(
        CreditCode creditCode, String name, boolean aboveScale, String territory, String industry) {
    private static final Pattern INDUSTRY = Pattern.compile("[a-z][a-z-]{1,39}");

    public EnterpriseEntry {
        TextRule.LINE.check(name, Enterprise.NAME_MAXIMUM);
        industry(industry);
    }

    /** The same code, or a refusal. */
    public static String industry(String code) {
        if (!INDUSTRY.matcher(code).matches()) {
            throw new InvalidValue("invalid-industry", "is not a code of small letters and hyphens");
        }
        return code;
    }
}
