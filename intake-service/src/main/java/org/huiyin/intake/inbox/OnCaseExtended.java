package org.huiyin.intake.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseExtended;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.intake.progress.Stage;

/** More time was granted: the promised day moves. */
@ApplicationScoped
class OnCaseExtended implements EventHandler<CaseExtended> {
    private final ProgressKeeper progress;

    OnCaseExtended(ProgressKeeper progress) {
        this.progress = progress;
    }

    @Override
    public Class<CaseExtended> handles() {
        return CaseExtended.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseExtended> event) {
        return progress.reached(
                session,
                event,
                Stage.EXTENDED,
                row -> row.dueOn = event.payload().dueOn());
    }
}
