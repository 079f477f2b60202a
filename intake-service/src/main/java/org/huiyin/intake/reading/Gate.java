package org.huiyin.intake.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.huiyin.intake.access.Admission;
import org.huiyin.intake.access.Doorkeeper;
import org.huiyin.intake.access.Doorkeeper.Caller;
import org.huiyin.intake.access.Sight;
import org.huiyin.intake.store.Complaints.Stored;
import org.huiyin.service.problem.Problems;

/** Lets a caller through to a loaded complaint, or answers 404 or 429. */
@ApplicationScoped
public class Gate {
    private final Doorkeeper doorkeeper;

    Gate(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    /** A complaint and how much of it the caller may see. */
    public record Seen(Stored complaint, Sight sight) {}

    public Seen admit(Caller caller, String number, Optional<Stored> stored) {
        Admission admission =
                doorkeeper.admit(caller, number, stored.map(Stored::door).orElse(null));
        Sight sight = granted(admission);
        return new Seen(stored.orElseThrow(Problems::notFound), sight);
    }

    /** What an admission allows to see, or 404 or 429. */
    public Sight granted(Admission admission) {
        if (admission instanceof Admission.Later later) {
            throw Problems.tooManyRequests(later.retryAfter());
        }
        if (admission instanceof Admission.Granted granted) {
            return granted.sight();
        }
        throw Problems.notFound();
    }

    /** The same for those who want to change the complaint: its complainant, or a clerk on behalf. */
    public Seen admitToChange(Caller caller, String number, Optional<Stored> stored) {
        Seen seen = admitForComplainant(caller, number, stored);
        refuseErased(seen.complaint());
        return seen;
    }

    /** The same for staff who want to ask the complainant something: those who may also call them. */
    public Seen admitToAsk(Caller caller, String number, Optional<Stored> stored) {
        Seen seen = admit(caller, number, stored);
        if (seen.sight() != Sight.STAFF_WITH_CONTACT) {
            throw Problems.forbidden("not-yours-to-ask", "Only those who may call the complainant may ask them.");
        }
        refuseErased(seen.complaint());
        return seen;
    }

    /** The same for its complainant, or a clerk on behalf, who want something that changes nothing. */
    public Seen admitForComplainant(Caller caller, String number, Optional<Stored> stored) {
        Seen seen = admit(caller, number, stored);
        if (!seen.sight().mayActFor(caller.actor())) {
            throw Problems.forbidden("not-the-complainant", "Only the complainant or a clerk on behalf may do this.");
        }
        return seen;
    }

    /** Nothing is added any more to a complaint whose words were destroyed. */
    public static void refuseErased(Stored complaint) {
        if (complaint.row().isErased()) {
            throw Problems.conflict("erased", "The words of this complaint were destroyed; nothing is added any more.");
        }
    }
}
