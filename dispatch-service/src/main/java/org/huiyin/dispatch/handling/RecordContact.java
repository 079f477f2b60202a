package org.huiyin.dispatch.handling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseContacted;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.ContactChannel;
import org.huiyin.dispatch.cases.FollowedUp;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.cases.Resolved;
import org.huiyin.dispatch.cases.StruckOff;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.Contacts;
import org.huiyin.dispatch.store.Contacts.Contact;
import org.huiyin.dispatch.store.Deadlines;
import org.huiyin.service.calendar.DeadlineKind;

/**
 * Records that somebody of the section spoke with the complainant, or tried to. The time is the service's: nobody can say
 * afterwards to have been early. The first contact that reached the complainant stops its clock.
 */
@ApplicationScoped
public class RecordContact {
    private final ChangeCase changeCase;
    private final Contacts contacts;
    private final Deadlines deadlines;

    RecordContact(ChangeCase changeCase, Contacts contacts, Deadlines deadlines) {
        this.changeCase = changeCase;
        this.contacts = contacts;
        this.deadlines = deadlines;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, ContactChannel channel, boolean reached) {
        return changeCase.runAfterLooking(session, command, command.sightOfOwnSections(), row -> {
            Owned open = beforeTheAnswer(row);
            boolean first = reached && row.firstContactAt() == null;
            Contact contact = contact(open.assignment(), command, channel, reached);
            return contacts.add(session, row.id(), contact)
                    .call(() -> first
                            ? answered(session, row, open, command)
                            : Uni.createFrom().voidItem())
                    .map(number -> CaseChange.of(
                            open,
                            "CONTACTED",
                            channel + (reached ? "" : " IN_VAIN"),
                            told(row, open, contact, number, first)));
        });
    }

    private static Owned beforeTheAnswer(CaseRow row) {
        Owned owned = Refusals.require(row.state(), Owned.class);
        if (owned instanceof Resolved || owned instanceof FollowedUp || owned instanceof StruckOff) {
            throw Refusals.problem(Refusal.WRONG_STATE);
        }
        return owned;
    }

    private Uni<Void> answered(Mutiny.Session session, CaseRow row, Owned open, Command command) {
        row.contacted(command.now());
        return deadlines.stop(
                session, row.id(), DeadlineKind.FIRST_CONTACT, open.assignment().cycle());
    }

    private static Contact contact(Assignment assignment, Command command, ContactChannel channel, boolean reached) {
        return new Contact(
                assignment.round(),
                assignment.to().section(),
                command.actor().subject(),
                channel.name(),
                reached,
                command.now());
    }

    private static CaseContacted told(CaseRow row, Owned open, Contact contact, int number, boolean first) {
        return new CaseContacted(
                row.id(),
                contact.round(),
                contact.section(),
                open.assignment().to().unit(),
                number,
                contact.channel(),
                contact.reached(),
                first,
                contact.at());
    }
}
