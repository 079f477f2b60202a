package org.huiyin.intake.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseStruckOff;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.intake.progress.Stage;

/** The case was struck off (销号). */
@ApplicationScoped
class OnCaseStruckOff implements EventHandler<CaseStruckOff> {
    private final ProgressKeeper progress;

    OnCaseStruckOff(ProgressKeeper progress) {
        this.progress = progress;
    }

    @Override
    public Class<CaseStruckOff> handles() {
        return CaseStruckOff.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseStruckOff> event) {
        return progress.reached(session, event, Stage.FINISHED, row -> {
            row.round = event.payload().round();
            row.finishedAt = event.payload().struckOffAt();
        });
    }
}
