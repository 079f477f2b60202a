package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseAccepted;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** The section took the case on: the complainant hears that work has begun. */
@ApplicationScoped
class OnCaseAccepted implements EventHandler<CaseAccepted> {

    private final TellStage telling;

    OnCaseAccepted(TellStage telling) {
        this.telling = telling;
    }

    @Override
    public Class<CaseAccepted> handles() {
        return CaseAccepted.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseAccepted> event) {
        return telling.tell(
                session,
                Announcement.of(
                        event,
                        Stage.ACCEPTED,
                        StoredFacts.at(
                                        event.payload().section(),
                                        event.payload().unit())
                                .inRound(event.payload().round())));
    }
}
