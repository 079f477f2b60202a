package org.huiyin.intake.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseDeadlineMissed;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;

/** The promised day passed without an answer; the complainant may know it, though nothing has moved. */
@ApplicationScoped
class OnCaseDeadlineMissed implements EventHandler<CaseDeadlineMissed> {
    private final ProgressKeeper progress;

    OnCaseDeadlineMissed(ProgressKeeper progress) {
        this.progress = progress;
    }

    @Override
    public Class<CaseDeadlineMissed> handles() {
        return CaseDeadlineMissed.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseDeadlineMissed> event) {
        return progress.noted(session, event, row -> row.late = true);
    }
}
