package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseDeadlineRecomputed;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.store.ComplaintRows;

/** The day of the answer was counted again: letters from now on name the day that holds. */
@ApplicationScoped
class OnCaseDeadlineRecomputed implements EventHandler<CaseDeadlineRecomputed> {
    private static final String ANSWER = "RESOLUTION";
    private final ComplaintRows complaints;

    OnCaseDeadlineRecomputed(ComplaintRows complaints) {
        this.complaints = complaints;
    }

    @Override
    public Class<CaseDeadlineRecomputed> handles() {
        return CaseDeadlineRecomputed.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseDeadlineRecomputed> event) {
        return event.payload().kind().equals(ANSWER)
                ? complaints.recompute(session, event.payload())
                : Uni.createFrom().voidItem();
    }
}
