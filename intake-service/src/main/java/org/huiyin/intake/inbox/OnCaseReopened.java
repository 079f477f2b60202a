package org.huiyin.intake.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseReopened;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.intake.progress.Stage;

/** The case is handled again: the old promise is void until there is a new one. */
@ApplicationScoped
class OnCaseReopened implements EventHandler<CaseReopened> {
    private final ProgressKeeper progress;

    OnCaseReopened(ProgressKeeper progress) {
        this.progress = progress;
    }

    @Override
    public Class<CaseReopened> handles() {
        return CaseReopened.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseReopened> event) {
        return progress.reached(session, event, Stage.BEING_HANDLED_AGAIN, row -> {
            row.dueOn = null;
            row.late = false;
            row.closure = null;
            row.round = event.payload().round();
            row.finishedAt = null;
        });
    }
}
