package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintIdentityOpened;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** A sealed name was read: its bearer is told. */
@ApplicationScoped
class OnComplaintIdentityOpened implements EventHandler<ComplaintIdentityOpened> {

    private final TellStage telling;

    OnComplaintIdentityOpened(TellStage telling) {
        this.telling = telling;
    }

    @Override
    public Class<ComplaintIdentityOpened> handles() {
        return ComplaintIdentityOpened.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<ComplaintIdentityOpened> event) {
        return telling.tell(session, Announcement.of(event, Stage.IDENTITY_OPENED, StoredFacts.none()));
    }
}
