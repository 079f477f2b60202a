package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseReturned;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** The section gave the case back: its leader is told. */
@ApplicationScoped
class OnCaseReturned implements EventHandler<CaseReturned> {

    private final TellStage telling;

    OnCaseReturned(TellStage telling) {
        this.telling = telling;
    }

    @Override
    public Class<CaseReturned> handles() {
        return CaseReturned.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseReturned> event) {
        return telling.tell(
                session,
                Announcement.of(
                        event,
                        Stage.RETURNED,
                        StoredFacts.at(
                                        event.payload().section(),
                                        event.payload().unit())
                                .inRound(event.payload().round())));
    }
}
