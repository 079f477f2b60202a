package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ContactRecorded;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.store.RecipientRows;

/** How to reach a complainant: kept sealed. Letters that waited for it go out now. */
@ApplicationScoped
class OnContactRecorded implements EventHandler<ContactRecorded> {

    private final RecipientRows recipients;

    OnContactRecorded(RecipientRows recipients) {
        this.recipients = recipients;
    }

    @Override
    public Class<ContactRecorded> handles() {
        return ContactRecorded.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<ContactRecorded> event) {
        return recipients.put(session, event.payload());
    }
}
