package org.huiyin.intake.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseAccepted;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.intake.progress.Stage;

/** The section took the case on. */
@ApplicationScoped
class OnCaseAccepted implements EventHandler<CaseAccepted> {
    private final ProgressKeeper progress;

    OnCaseAccepted(ProgressKeeper progress) {
        this.progress = progress;
    }

    @Override
    public Class<CaseAccepted> handles() {
        return CaseAccepted.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseAccepted> event) {
        CaseAccepted accepted = event.payload();
        return progress.reached(session, event, Stage.BEING_HANDLED, row -> {
            row.section = accepted.section();
            row.unit = accepted.unit();
        });
    }
}
