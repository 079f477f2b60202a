package org.huiyin.intake.help;

import java.util.regex.Pattern;
import org.huiyin.intake.complainant.Email;
import org.huiyin.intake.complainant.PersonName;
import org.huiyin.intake.complaint.InvalidValue;

/**
 * A cadre who helps enterprises (帮办干部).
 *
 * @param code of the register, such as {@code C0001}
 * @param unit code of the unit
 * @param mailbox at work
 */
public record HelperEntry(String code, PersonName name, String unit, Email mailbox) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{0,19}");

    public HelperEntry {
        code(code);
        code(unit);
    }

    /** The same code, or a refusal. */
    public static String code(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new InvalidValue("invalid-code", "is not a code of capital letters, digits and hyphens");
        }
        return text;
    }
}
