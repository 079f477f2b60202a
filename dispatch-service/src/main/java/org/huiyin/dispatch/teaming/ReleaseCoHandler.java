package org.huiyin.dispatch.teaming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.handling.Command;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.teamwork.Open;
import org.huiyin.dispatch.teamwork.ReleaseReason;
import org.huiyin.dispatch.teamwork.Released;

/** A dispatcher lets a section go that is not needed, and says why. */
@ApplicationScoped
public class ReleaseCoHandler {
    private final ChangeShare changeShare;

    ReleaseCoHandler(ChangeShare changeShare) {
        this.changeShare = changeShare;
    }

    public Uni<CaseRow> run(Mutiny.Session session, Command command, int number, String reason) {
        return changeShare.run(
                session, command, command.sight(), number, (row, open) -> decide(row, open, command, reason));
    }

    private static ChangeShare.Step decide(CaseRow row, Open open, Command command, String reason) {
        Released released = open.release(ReleaseReason.NOT_NEEDED, command.now());
        return new ChangeShare.Step(released, reason, "CO_HANDLER_RELEASED", ShareEvents.released(row.id(), released));
    }
}
