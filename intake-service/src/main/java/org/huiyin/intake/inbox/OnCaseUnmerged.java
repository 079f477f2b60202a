package org.huiyin.intake.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseUnmerged;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.intake.progress.Stage;

/** Handled alone again: nobody has it in hand, no day is promised. */
@ApplicationScoped
class OnCaseUnmerged implements EventHandler<CaseUnmerged> {
    private final ProgressKeeper progress;

    OnCaseUnmerged(ProgressKeeper progress) {
        this.progress = progress;
    }

    @Override
    public Class<CaseUnmerged> handles() {
        return CaseUnmerged.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseUnmerged> event) {
        return progress.reached(session, event, Stage.LOOKING_FOR_OFFICE, row -> {
            row.section = null;
            row.unit = null;
            row.dueOn = null;
            row.late = false;
        });
    }
}
