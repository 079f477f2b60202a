package org.huiyin.intake.complainant;

import java.util.regex.Pattern;
import org.huiyin.intake.complaint.InvalidValue;

/** A mail address that can be written into a mail header safely: ASCII, no spaces, no line breaks, a domain with a dot. */
public record Email(String value) {
    private static final int MAXIMUM = 254;
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:" + LABEL + "\\.)+" + LABEL);

    public Email {
        if (value.length() > MAXIMUM || !FORM.matcher(value).matches() || hasMisplacedDot(value)) {
            throw new InvalidValue("invalid-email", "is not a mail address");
        }
    }

    private static boolean hasMisplacedDot(String address) {
        return address.startsWith(".") || address.contains("..") || address.contains(".@");
    }

    @Override
    public String toString() {
        return "Email[…]";
    }
}
