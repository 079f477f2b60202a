package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseAssigned;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.ComplaintRows;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** A section and its leader got the case: both are told, and so is the complainant. */
@ApplicationScoped
class OnCaseAssigned implements EventHandler<CaseAssigned> {

    private final ComplaintRows complaints;
    private final TellStage telling;

    OnCaseAssigned(ComplaintRows complaints, TellStage telling) {
        this.complaints = complaints;
        this.telling = telling;
    }

    @Override
    public Class<CaseAssigned> handles() {
        return CaseAssigned.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseAssigned> event) {
        return complaints
                .assign(session, event.payload())
                .chain(() -> telling.tell(session, Announcement.of(event, Stage.ASSIGNED, StoredFacts.none())));
    }
}
