package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseMerged;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.ComplaintRows;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** The case is handled together with others: the complainant is told that one section answers for all, and by which day. */
@ApplicationScoped
class OnCaseMerged implements EventHandler<CaseMerged> {

    private final ComplaintRows complaints;
    private final TellStage telling;

    OnCaseMerged(ComplaintRows complaints, TellStage telling) {
        this.complaints = complaints;
        this.telling = telling;
    }

    @Override
    public Class<CaseMerged> handles() {
        return CaseMerged.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseMerged> event) {
        return complaints
                .merge(session, event.payload())
                .chain(() -> telling.tell(session, Announcement.of(event, Stage.MERGED, StoredFacts.none())));
    }
}
