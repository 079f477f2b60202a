package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseWithdrawn;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** The case ended with its complaint: the section may stop. */
@ApplicationScoped
class OnCaseWithdrawn implements EventHandler<CaseWithdrawn> {

    private final TellStage telling;

    OnCaseWithdrawn(TellStage telling) {
        this.telling = telling;
    }

    @Override
    public Class<CaseWithdrawn> handles() {
        return CaseWithdrawn.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseWithdrawn> event) {
        return telling.tell(
                session,
                Announcement.of(
                        event,
                        Stage.STOPPED,
                        StoredFacts.at(
                                event.payload().section(), event.payload().unit())));
    }
}
