package org.huiyin.intake.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseSuspended;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.intake.progress.Stage;

/** The clock stands still: no day is promised for now. */
@ApplicationScoped
class OnCaseSuspended implements EventHandler<CaseSuspended> {
    private final ProgressKeeper progress;

    OnCaseSuspended(ProgressKeeper progress) {
        this.progress = progress;
    }

    @Override
    public Class<CaseSuspended> handles() {
        return CaseSuspended.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseSuspended> event) {
        return progress.reached(session, event, Stage.PAUSED, row -> row.dueOn = null);
    }
}
