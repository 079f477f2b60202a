package org.huiyin.dispatch.mediating;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.DisputeRespondentFollowedUp;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.FollowedUp;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.cases.Resolved;
import org.huiyin.dispatch.cases.Satisfaction;
import org.huiyin.dispatch.dispute.Attempt;
import org.huiyin.dispatch.dispute.Dispute;
import org.huiyin.dispatch.handling.CaseChange;
import org.huiyin.dispatch.handling.ChangeCase;
import org.huiyin.dispatch.handling.Command;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.DisputeRecord.Asked;
import org.huiyin.dispatch.store.DisputeRecord.Signature;
import org.huiyin.dispatch.store.Disputes;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside of the handling unit asks the respondent, too (回访). The answer is told and kept; only the complainant's makes the
 * house handle the case again.
 */
@ApplicationScoped
public class FollowUpRespondent {
    private final ChangeCase changeCase;
    private final Disputes disputes;
    private final CurrentCity city;

    FollowUpRespondent(ChangeCase changeCase, Disputes disputes, CurrentCity city) {
        this.changeCase = changeCase;
        this.disputes = disputes;
        this.city = city;
    }

    /** Without a satisfaction nobody was reached. */
    public Uni<CaseRow> run(Mutiny.Session session, Command command, @Nullable Satisfaction satisfaction) {
        return changeCase.runAfterLooking(session, command, command.sight(), row -> {
            Resolved resolved = answered(row.state());
            return disputes.of(session, row.id()).chain(known -> {
                Dispute dispute = known.in(row.round()).orElseThrow(() -> Refusals.problem(Refusal.NO_RESPONDENT));
                Attempt attempt = dispute.ask(
                                new Attempt(command.now(), satisfaction),
                                command.officer(),
                                resolved,
                                city.get().calendar())
                        .orThrow(Refusals::problem);
                Signature by = new Signature(
                        dispute.number(), row.round(), command.actor().subject(), command.now());
                return disputes.add(session, row.id(), known.followUps().size() + 1, new Asked(by, attempt))
                        .replaceWith(() -> change(
                                row, resolved, attempt, dispute.attempts().size() + 1));
            });
        });
    }

    private static Resolved answered(CaseState state) {
        return state instanceof FollowedUp followedUp ? followedUp.resolved() : Refusals.require(state, Resolved.class);
    }

    private static CaseChange change(CaseRow row, Resolved resolved, Attempt attempt, int number) {
        Appointment to = resolved.assignment().to();
        String said =
                attempt.satisfaction() == null ? null : attempt.satisfaction().name();
        DisputeRespondentFollowedUp event = new DisputeRespondentFollowedUp(
                row.id(), row.round(), to.section(), to.unit(), number, said != null, said, attempt.at());
        return CaseChange.of(row.state(), "RESPONDENT_FOLLOWED_UP", said == null ? "IN_VAIN" : said, event);
    }
}
