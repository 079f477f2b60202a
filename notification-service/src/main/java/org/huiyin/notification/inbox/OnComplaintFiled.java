package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.ComplaintRows;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** A complaint was accepted: what telling needs is kept, and the complainant gets a receipt. */
@ApplicationScoped
class OnComplaintFiled implements EventHandler<ComplaintFiled> {

    private final ComplaintRows complaints;
    private final TellStage telling;

    OnComplaintFiled(ComplaintRows complaints, TellStage telling) {
        this.complaints = complaints;
        this.telling = telling;
    }

    @Override
    public Class<ComplaintFiled> handles() {
        return ComplaintFiled.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<ComplaintFiled> event) {
        return complaints
                .add(session, event.payload())
                .chain(() -> telling.tell(session, Announcement.of(event, Stage.FILED, StoredFacts.none())));
    }
}
