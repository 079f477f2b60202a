package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseResumed;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.ComplaintRows;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** The clock runs again: the complainant is told of the new day. */
@Singleton
class OnCaseResumed extends TellsOf<CaseResumed> {
    private final ComplaintRows complaints;

    OnCaseResumed(ComplaintRows complaints, TellStage telling) {
        super(CaseResumed.class, telling);
        this.complaints = complaints;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseResumed> event) {
        return complaints.resume(session, event.payload()).chain(() -> super.apply(session, event));
    }

    @Override
    Announcement announcement(ReceivedEvent<CaseResumed> event) {
        return Announcement.of(event, Stage.RESUMED, StoredFacts.none());
    }
}
