package org.huiyin.intake.filing;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.huiyin.intake.access.Pepper;
import org.huiyin.intake.complainant.Contact;
import org.huiyin.intake.complaint.ComplaintId;
import org.huiyin.intake.complaint.FiledBy;

/** Chooses by what a complainant is recognised on the bus: account, telephone, mail address, or not at all. */
public final class Pseudonym {

    private Pseudonym() {}

    static String of(Pepper pepper, NewComplaint complaint, ComplaintId id) {
        String subject = complaint.filer().subject();
        if (complaint.filer().by() == FiledBy.SELF && subject != null) {
            return pepper.pseudonym("account", subject);
        }
        Contact contact = complaint.party().contact();
        return contact == null ? pepper.pseudonym("complaint", id.toString()) : ofContact(pepper, contact);
    }

    /** By what somebody without an account is recognised. */
    public static String ofContact(Pepper pepper, Contact contact) {
        return contact.phone() != null
                ? pepper.pseudonym("phone", contact.phone().e164())
                : pepper.pseudonym(
                        "email", requireNonNull(contact.email()).value().toLowerCase(Locale.ROOT));
    }
}
