package org.huiyin.intake.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseWithdrawn;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.intake.progress.Stage;

/** The case ended because its complaint was withdrawn. */
@ApplicationScoped
class OnCaseWithdrawn implements EventHandler<CaseWithdrawn> {
    private final ProgressKeeper progress;

    OnCaseWithdrawn(ProgressKeeper progress) {
        this.progress = progress;
    }

    @Override
    public Class<CaseWithdrawn> handles() {
        return CaseWithdrawn.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseWithdrawn> event) {
        return progress.reached(session, event, Stage.WITHDRAWN, row -> {});
    }
}
