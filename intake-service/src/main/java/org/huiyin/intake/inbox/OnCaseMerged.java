package org.huiyin.intake.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseMerged;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.intake.progress.Stage;

/** Others have the same problem: one section answers for all of them, by the day that was promised. */
@ApplicationScoped
class OnCaseMerged implements EventHandler<CaseMerged> {
    private final ProgressKeeper progress;

    OnCaseMerged(ProgressKeeper progress) {
        this.progress = progress;
    }

    @Override
    public Class<CaseMerged> handles() {
        return CaseMerged.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseMerged> event) {
        return progress.reached(session, event, Stage.HANDLED_TOGETHER, row -> {
            row.section = event.payload().section();
            row.unit = event.payload().unit();
            row.dueOn = event.payload().dueOn();
        });
    }
}
