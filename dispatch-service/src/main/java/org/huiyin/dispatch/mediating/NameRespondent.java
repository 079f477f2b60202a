package org.huiyin.dispatch.mediating;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.DisputeRespondentNamed;
import org.huiyin.dispatch.cases.Claimed;
import org.huiyin.dispatch.cases.Merged;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.cases.Transferable;
import org.huiyin.dispatch.dispute.Respondent;
import org.huiyin.dispatch.handling.CaseChange;
import org.huiyin.dispatch.handling.ChangeCase;
import org.huiyin.dispatch.handling.Command;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.DisputeRecord.Party;
import org.huiyin.dispatch.store.Disputes;

/**
 * The office or the section that leads names the other side (被诉方) of a case that is not answered yet; from then on the case is a
 * dispute. Named anew, the mediation begins anew.
 */
@ApplicationScoped
public class NameRespondent {
    private final ChangeCase changeCase;
    private final Disputes disputes;
    private final DisputeWords words;

    NameRespondent(ChangeCase changeCase, Disputes disputes, DisputeWords words) {
        this.changeCase = changeCase;
        this.disputes = disputes;
        this.words = words;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, Respondent respondent) {
        Respondent other = respondent.checked().orThrow(Refusals::problem);
        return changeCase.runAfterLooking(session, command, command.sightOfOfficeOrLead(), row -> {
            Transferable open = Refusals.require(row.state(), Transferable.class);
            if (open instanceof Claimed || open instanceof Merged) {
                throw Refusals.problem(Refusal.WRONG_STATE); // it waits for a signature with what was agreed
            }
            return disputes.of(session, row.id()).chain(known -> {
                Party party = party(row, known.parties().size() + 1, other, command);
                row.disputedWith(party.number());
                return disputes.add(session, row.id(), party).replaceWith(() -> change(row, party));
            });
        });
    }

    private Party party(CaseRow row, int number, Respondent other, Command command) {
        return new Party(
                number,
                UUID.randomUUID(),
                row.round(),
                words.seal(row.id(), other.name()),
                Optional.ofNullable(other.creditCode())
                        .map(code -> words.seal(row.id(), code))
                        .orElse(null),
                Optional.ofNullable(other.contact())
                        .map(contact -> words.seal(row.id(), contact))
                        .orElse(null),
                command.actor().subject(),
                command.now());
    }

    private static CaseChange change(CaseRow row, Party party) {
        DisputeRespondentNamed event =
                new DisputeRespondentNamed(row.id(), party.round(), party.partyId(), party.namedAt());
        return CaseChange.of(row.state(), "RESPONDENT_NAMED", Integer.toString(party.number()), event);
    }
}
