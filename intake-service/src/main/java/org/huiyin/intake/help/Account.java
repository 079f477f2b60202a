package org.huiyin.intake.help;

import java.util.regex.Pattern;
import org.huiyin.intake.complaint.InvalidValue;

/** Whose token it is: issuer and subject, as actors have them. */
public record Account(String subject) {
    private static final int MAXIMUM = 300;
    private static final Pattern FORM = Pattern.compile("[^|\\x00-\\x1f\\x7f]+\\|[^\\x00-\\x1f\\x7f]+");

    public Account {
        if (subject.length() > MAXIMUM || !FORM.matcher(subject).matches()) {
            throw new InvalidValue("invalid-account", "is not issuer and subject of a token with a bar between");
        }
    }
}
