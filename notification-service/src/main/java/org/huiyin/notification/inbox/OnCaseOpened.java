package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseOpened;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** Dispatch has the case: of interest to partners only. */
@ApplicationScoped
class OnCaseOpened implements EventHandler<CaseOpened> {

    private final TellStage telling;

    OnCaseOpened(TellStage telling) {
        this.telling = telling;
    }

    @Override
    public Class<CaseOpened> handles() {
        return CaseOpened.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseOpened> event) {
        return telling.tell(
                session,
                Announcement.of(
                        event,
                        Stage.OPENED,
                        StoredFacts.at(
                                event.payload().routedSection(), event.payload().routedUnit())));
    }
}
