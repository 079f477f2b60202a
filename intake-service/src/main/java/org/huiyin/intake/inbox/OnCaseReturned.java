package org.huiyin.intake.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseReturned;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.intake.progress.Stage;

/** The section gave the case back: nobody has it in hand, no day is promised. */
@ApplicationScoped
class OnCaseReturned implements EventHandler<CaseReturned> {
    private final ProgressKeeper progress;

    OnCaseReturned(ProgressKeeper progress) {
        this.progress = progress;
    }

    @Override
    public Class<CaseReturned> handles() {
        return CaseReturned.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseReturned> event) {
        return progress.reached(session, event, Stage.LOOKING_FOR_OFFICE, row -> {
            row.section = null;
            row.unit = null;
            row.dueOn = null;
            row.late = false;
        });
    }
}
