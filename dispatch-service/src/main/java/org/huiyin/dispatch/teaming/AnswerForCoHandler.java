package org.huiyin.dispatch.teaming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Accepted;
import org.huiyin.dispatch.handling.Command;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.teamwork.AnsweredFor;
import org.huiyin.dispatch.teamwork.Open;

/** The lead, which works on the case, answers for a section that let its limit pass in silence, and says why. */
@ApplicationScoped
public class AnswerForCoHandler {
    private final ChangeShare changeShare;

    AnswerForCoHandler(ChangeShare changeShare) {
        this.changeShare = changeShare;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, int number, String reason) {
        return changeShare.run(
                session,
                command,
                command.sightOfOwnSections(),
                number,
                (row, open) -> decide(row, open, command, reason));
    }

    private static ChangeShare.Step decide(CaseRow row, Open open, Command command, String reason) {
        Accepted accepted = Refusals.require(row.state(), Accepted.class);
        AnsweredFor answered =
                open.answerFor(command.actor().subject(), command.now()).orThrow(Refusals::problem);
        return new ChangeShare.Step(
                answered,
                reason,
                "CO_HANDLER_ANSWERED_FOR",
                ShareEvents.answeredFor(
                        row.id(), answered, accepted.assignment().to()));
    }
}
