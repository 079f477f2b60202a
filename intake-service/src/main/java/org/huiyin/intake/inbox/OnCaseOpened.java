package org.huiyin.intake.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseOpened;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.intake.progress.Stage;

/** A case was opened. */
@ApplicationScoped
class OnCaseOpened implements EventHandler<CaseOpened> {
    private final ProgressKeeper progress;

    OnCaseOpened(ProgressKeeper progress) {
        this.progress = progress;
    }

    @Override
    public Class<CaseOpened> handles() {
        return CaseOpened.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseOpened> event) {
        return progress.reached(session, event, Stage.REGISTERED, row -> {});
    }
}
