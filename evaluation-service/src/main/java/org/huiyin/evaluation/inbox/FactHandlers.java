package org.huiyin.evaluation.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseAccepted;
import org.huiyin.bus.event.CaseAssigned;
import org.huiyin.bus.event.CaseDeadlineMissed;
import org.huiyin.bus.event.CaseFollowedUp;
import org.huiyin.bus.event.CaseOpened;
import org.huiyin.bus.event.CaseReopened;
import org.huiyin.bus.event.CaseResolved;
import org.huiyin.bus.event.CaseReturned;
import org.huiyin.bus.event.CaseStruckOff;
import org.huiyin.bus.event.CaseTransferred;
import org.huiyin.bus.event.CaseWithdrawn;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.evaluation.facts.Facts;
import org.huiyin.evaluation.store.FactRows;

/** One handler per type of event that leaves facts; all do the same: fold what was said into the live generation. */
@ApplicationScoped
class FactHandlers {
    private final EventFacts facts;
    private final FactRows rows;

    FactHandlers(EventFacts facts, FactRows rows) {
        this.facts = facts;
        this.rows = rows;
    }

    @Produces
    @Singleton
    EventHandler<ComplaintFiled> complaintFiled() {
        return new Fold<>(ComplaintFiled.class);
    }

    @Produces
    @Singleton
    EventHandler<ComplaintWithdrawn> complaintWithdrawn() {
        return new Fold<>(ComplaintWithdrawn.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseOpened> caseOpened() {
        return new Fold<>(CaseOpened.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseAssigned> caseAssigned() {
        return new Fold<>(CaseAssigned.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseAccepted> caseAccepted() {
        return new Fold<>(CaseAccepted.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseReturned> caseReturned() {
        return new Fold<>(CaseReturned.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseTransferred> caseTransferred() {
        return new Fold<>(CaseTransferred.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseResolved> caseResolved() {
        return new Fold<>(CaseResolved.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseFollowedUp> caseFollowedUp() {
        return new Fold<>(CaseFollowedUp.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseReopened> caseReopened() {
        return new Fold<>(CaseReopened.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseStruckOff> caseStruckOff() {
        return new Fold<>(CaseStruckOff.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseWithdrawn> caseWithdrawn() {
        return new Fold<>(CaseWithdrawn.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseDeadlineMissed> caseDeadlineMissed() {
        return new Fold<>(CaseDeadlineMissed.class);
    }

    private final class Fold<E extends PublishedEvent> implements EventHandler<E> {
        private final Class<E> handled;

        private Fold(Class<E> handled) {
            this.handled = handled;
        }

        @Override
        public Class<E> handles() {
            return handled;
        }

        @Override
        public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<E> event) {
            return applyAll(session, List.of(event));
        }

        @Override
        public Uni<Void> applyAll(Mutiny.Session session, List<ReceivedEvent<E>> events) {
            Facts said = Facts.none();
            events.forEach(
                    event -> facts.said(event.payload(), event.sequence()).forEach(said::add));
            return rows.mergeLive(session, said);
        }
    }
}
