package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseCoHandlerReleased;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** A section that was asked to help is let go: it is told. */
@ApplicationScoped
class OnCaseCoHandlerReleased implements EventHandler<CaseCoHandlerReleased> {

    private final TellStage telling;

    OnCaseCoHandlerReleased(TellStage telling) {
        this.telling = telling;
    }

    @Override
    public Class<CaseCoHandlerReleased> handles() {
        return CaseCoHandlerReleased.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseCoHandlerReleased> event) {
        CaseCoHandlerReleased told = event.payload();
        StoredFacts facts = StoredFacts.at(told.section(), told.unit()).inRound(told.round());
        return telling.tell(session, Announcement.of(event, Stage.HELP_RELEASED, facts));
    }
}
