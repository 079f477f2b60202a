package org.huiyin.dispatch.mediating;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.DisputeAgreementRecorded;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.dispute.Agreement;
import org.huiyin.dispatch.dispute.Dispute;
import org.huiyin.dispatch.handling.CaseChange;
import org.huiyin.dispatch.handling.ChangeCase;
import org.huiyin.dispatch.handling.Command;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.DisputeRecord.Settled;
import org.huiyin.dispatch.store.DisputeRecord.Signature;
import org.huiyin.dispatch.store.Disputes;

/** The section that works on a dispute notes how the mediation ended: with an agreement or without, and sealed terms. */
@ApplicationScoped
public class RecordAgreement {
    private final ChangeCase changeCase;
    private final Disputes disputes;
    private final DisputeWords words;
    private final CurrentCity city;

    RecordAgreement(ChangeCase changeCase, Disputes disputes, DisputeWords words, CurrentCity city) {
        this.changeCase = changeCase;
        this.disputes = disputes;
        this.words = words;
        this.city = city;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, Agreement agreement, String terms) {
        LocalDate today =
                LocalDate.ofInstant(command.now(), city.get().calendar().zone());
        return changeCase.runAfterLooking(session, command, command.sightOfOwnSections(), row -> {
            Assignment lead = Refusals.requireWork(row.state());
            return disputes.of(session, row.id()).chain(known -> {
                Dispute dispute = known.in(row.round()).orElseThrow(() -> Refusals.problem(Refusal.NO_RESPONDENT));
                Agreement agreed = dispute.agree(agreement, today).orThrow(Refusals::problem);
                Signature by = new Signature(
                        dispute.number(), row.round(), command.actor().subject(), command.now());
                Settled settled = new Settled(by, agreed, words.seal(row.id(), terms));
                return disputes.add(session, row.id(), known.agreements().size() + 1, settled)
                        .replaceWith(() -> change(row, lead, settled));
            });
        });
    }

    private static CaseChange change(CaseRow row, Assignment lead, Settled settled) {
        boolean reached = settled.agreement().reached();
        DisputeAgreementRecorded event = new DisputeAgreementRecorded(
                row.id(),
                settled.by().round(),
                lead.to().section(),
                lead.to().unit(),
                reached,
                settled.by().at());
        return CaseChange.of(row.state(), "AGREEMENT_RECORDED", reached ? "REACHED" : "NOT_REACHED", event);
    }
}
