package org.huiyin.dispatch.teaming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.Refusal;
import org.huiyin.dispatch.handling.Command;
import org.huiyin.dispatch.handling.Refusals;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.teamwork.Added;
import org.huiyin.dispatch.teamwork.Open;
import org.huiyin.dispatch.teamwork.Taken;

/** The section that was asked takes its share on. */
@ApplicationScoped
public class AcceptShare {
    private final ChangeShare changeShare;

    AcceptShare(ChangeShare changeShare) {
        this.changeShare = changeShare;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, int number) {
        return changeShare.run(
                session, command, command.sightOfHelpers(), number, (row, open) -> decide(row, open, command));
    }

    private static ChangeShare.Step decide(CaseRow row, Open open, Command command) {
        Helpers.require(open, command);
        if (!(open instanceof Added added)) {
            throw Refusals.problem(Refusal.SHARE_ACCEPTED);
        }
        Taken taken = added.accept(command.actor().subject(), command.now());
        return new ChangeShare.Step(taken, null, "CO_HANDLER_ACCEPTED", ShareEvents.accepted(row.id(), taken));
    }
}
