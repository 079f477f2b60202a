package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** The complainant took the complaint back: they get a receipt. */
@ApplicationScoped
class OnComplaintWithdrawn implements EventHandler<ComplaintWithdrawn> {

    private final TellStage telling;

    OnComplaintWithdrawn(TellStage telling) {
        this.telling = telling;
    }

    @Override
    public Class<ComplaintWithdrawn> handles() {
        return ComplaintWithdrawn.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<ComplaintWithdrawn> event) {
        return telling.tell(session, Announcement.of(event, Stage.WITHDRAWN, StoredFacts.none()));
    }
}
