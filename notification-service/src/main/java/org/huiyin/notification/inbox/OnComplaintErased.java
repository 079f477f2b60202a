package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintErased;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.ComplaintRows;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** A complaint was erased: letters to its complainant that wait end without being sent, and what was sealed for them goes. */
@ApplicationScoped
class OnComplaintErased implements EventHandler<ComplaintErased> {

    private final ComplaintRows complaints;
    private final TellStage telling;

    OnComplaintErased(ComplaintRows complaints, TellStage telling) {
        this.complaints = complaints;
        this.telling = telling;
    }

    @Override
    public Class<ComplaintErased> handles() {
        return ComplaintErased.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<ComplaintErased> event) {
        return complaints
                .forget(session, event.payload().complaintId())
                .chain(() -> telling.tell(session, Announcement.of(event, Stage.ERASED, StoredFacts.none())));
    }
}
