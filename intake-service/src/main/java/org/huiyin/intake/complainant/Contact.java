package org.huiyin.intake.complainant;

import org.huiyin.intake.complaint.InvalidValue;
import org.jspecify.annotations.Nullable;

/** How to reach a complainant: at least a mail address or a telephone number, since every item gets an answer. */
public record Contact(@Nullable PersonName name, @Nullable Email email, @Nullable Phone phone) {

    public Contact {
        if (email == null && phone == null) {
            throw new InvalidValue("contact-incomplete", "needs a mail address or a telephone number");
        }
    }
}
