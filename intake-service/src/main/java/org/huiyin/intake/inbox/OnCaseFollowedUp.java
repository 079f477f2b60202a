package org.huiyin.intake.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseFollowedUp;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.intake.progress.Stage;

/** The complainant was asked whether the answer helped. */
@ApplicationScoped
class OnCaseFollowedUp implements EventHandler<CaseFollowedUp> {
    private final ProgressKeeper progress;

    OnCaseFollowedUp(ProgressKeeper progress) {
        this.progress = progress;
    }

    @Override
    public Class<CaseFollowedUp> handles() {
        return CaseFollowedUp.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseFollowedUp> event) {
        return progress.reached(session, event, Stage.ASKED_BACK, row -> {});
    }
}
