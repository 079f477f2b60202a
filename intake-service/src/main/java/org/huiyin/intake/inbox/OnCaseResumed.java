package org.huiyin.intake.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseResumed;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.intake.progress.Stage;

/** The clock runs again, towards a later day. */
@ApplicationScoped
class OnCaseResumed implements EventHandler<CaseResumed> {
    private final ProgressKeeper progress;

    OnCaseResumed(ProgressKeeper progress) {
        this.progress = progress;
    }

    @Override
    public Class<CaseResumed> handles() {
        return CaseResumed.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseResumed> event) {
        return progress.reached(
                session,
                event,
                Stage.BEING_HANDLED,
                row -> row.dueOn = event.payload().dueOn());
    }
}
