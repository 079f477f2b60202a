package org.huiyin.intake.filing;

import java.util.Locale;
import org.huiyin.intake.access.Pepper;
import org.huiyin.intake.complainant.Contact;
import org.huiyin.intake.complaint.ComplaintId;
import org.huiyin.intake.complaint.FiledBy;
import org.jspecify.annotations.Nullable;

/** Chooses by what a complainant is recognised on the bus: account, telephone, mail address, or not at all. */
final class Pseudonym {

    private Pseudonym() {}

    static String of(Pepper pepper, NewComplaint complaint, ComplaintId id) {
        String subject = complaint.filer().subject();
        if (complaint.filer().by() == FiledBy.SELF && subject != null) {
            return pepper.pseudonym("account", subject);
        }
        return ofContact(pepper, complaint.party().contact(), id);
    }

    private static String ofContact(Pepper pepper, @Nullable Contact contact, ComplaintId id) {
        if (contact != null && contact.phone() != null) {
            return pepper.pseudonym("phone", contact.phone().e164());
        }
        if (contact != null && contact.email() != null) {
            return pepper.pseudonym("email", contact.email().value().toLowerCase(Locale.ROOT));
        }
        return pepper.pseudonym("complaint", id.toString());
    }
}
