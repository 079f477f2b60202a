package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseExtended;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.ComplaintRows;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** More time was granted: the complainant is told of the new day, and so is the leader. */
@ApplicationScoped
class OnCaseExtended implements EventHandler<CaseExtended> {

    private final ComplaintRows complaints;
    private final TellStage telling;

    OnCaseExtended(ComplaintRows complaints, TellStage telling) {
        this.complaints = complaints;
        this.telling = telling;
    }

    @Override
    public Class<CaseExtended> handles() {
        return CaseExtended.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseExtended> event) {
        return complaints
                .extend(session, event.payload())
                .chain(() -> telling.tell(session, Announcement.of(event, Stage.EXTENDED, StoredFacts.none())));
    }
}
