package org.huiyin.intake.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseAssigned;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.intake.progress.Stage;

/** A section has the case in hand from now on, and there is a day by which the answer is promised. */
@ApplicationScoped
class OnCaseAssigned implements EventHandler<CaseAssigned> {
    private final ProgressKeeper progress;

    OnCaseAssigned(ProgressKeeper progress) {
        this.progress = progress;
    }

    @Override
    public Class<CaseAssigned> handles() {
        return CaseAssigned.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseAssigned> event) {
        CaseAssigned assigned = event.payload();
        return progress.reached(session, event, Stage.HANDED_OVER, row -> {
            row.section = assigned.section();
            row.unit = assigned.unit();
            row.dueOn = assigned.dueOn();
            row.late = false;
        });
    }
}
