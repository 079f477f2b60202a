package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintSupplemented;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** The complainant added something: they get a receipt, the section a note. */
@ApplicationScoped
class OnComplaintSupplemented implements EventHandler<ComplaintSupplemented> {

    private final TellStage telling;

    OnComplaintSupplemented(TellStage telling) {
        this.telling = telling;
    }

    @Override
    public Class<ComplaintSupplemented> handles() {
        return ComplaintSupplemented.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<ComplaintSupplemented> event) {
        return telling.tell(session, Announcement.of(event, Stage.SUPPLEMENTED, StoredFacts.none()));
    }
}
