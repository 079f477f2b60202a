package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ContactErased;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.store.RecipientRows;

/** A contact was destroyed (the topic holds a tombstone): nothing of it is kept here. */
@ApplicationScoped
class OnContactErased implements EventHandler<ContactErased> {

    private final RecipientRows recipients;

    OnContactErased(RecipientRows recipients) {
        this.recipients = recipients;
    }

    @Override
    public Class<ContactErased> handles() {
        return ContactErased.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<ContactErased> event) {
        return recipients.forget(session, event.payload().complaintId());
    }
}
