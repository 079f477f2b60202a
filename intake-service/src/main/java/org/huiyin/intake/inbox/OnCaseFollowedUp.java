package org.huiyin.intake.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseFollowedUp;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.intake.progress.Stage;

/** The complainant said whether the answer helped; a call that reached nobody is no stage. */
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
        CaseFollowedUp asked = event.payload();
        if (!asked.reached()) {
            return progress.noted(session, event, row -> {}); // the complainant can still answer alone
        }
        Stage stage = asked.answeredBy() == null ? Stage.ASKED_BACK : Stage.OPINION_HEARD;
        return progress.reached(session, event, stage, row -> {});
    }
}
