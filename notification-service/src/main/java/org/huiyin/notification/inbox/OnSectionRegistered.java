package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.SectionRegistered;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.store.RecipientRows;

/** A section of the register, with its mailboxes. Letters that waited for it go out now. */
@ApplicationScoped
class OnSectionRegistered implements EventHandler<SectionRegistered> {

    private final RecipientRows recipients;

    OnSectionRegistered(RecipientRows recipients) {
        this.recipients = recipients;
    }

    @Override
    public Class<SectionRegistered> handles() {
        return SectionRegistered.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<SectionRegistered> event) {
        return recipients.put(session, event.payload());
    }
}
