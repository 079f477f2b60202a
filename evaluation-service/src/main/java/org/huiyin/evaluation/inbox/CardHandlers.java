package org.huiyin.evaluation.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseAssigned;
import org.huiyin.bus.event.CaseDeadlineMissed;
import org.huiyin.bus.event.CaseDeadlineRecomputed;
import org.huiyin.bus.event.CaseExtended;
import org.huiyin.bus.event.CaseFollowedUp;
import org.huiyin.bus.event.CaseMerged;
import org.huiyin.bus.event.CaseReferred;
import org.huiyin.bus.event.CaseReopened;
import org.huiyin.bus.event.CaseResolved;
import org.huiyin.bus.event.CaseResumed;
import org.huiyin.bus.event.CaseReturned;
import org.huiyin.bus.event.CaseStruckOff;
import org.huiyin.bus.event.CaseSuspended;
import org.huiyin.bus.event.CaseTransferred;
import org.huiyin.bus.event.CaseUnmerged;
import org.huiyin.bus.event.CaseWithdrawn;
import org.huiyin.bus.event.JurisdictionRuled;
import org.huiyin.bus.event.ProblemRevoked;
import org.huiyin.bus.event.ProblemSubstantiated;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.event.SupervisionOrderAnswered;
import org.huiyin.bus.event.SupervisionOrderClosed;
import org.huiyin.bus.event.SupervisionOrderOverdue;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.evaluation.carding.HearSignals;

/** One handler per type of event that matters to cards; all do the same: have what was said heard. They propose, people confirm. */
@ApplicationScoped
class CardHandlers {
    private final HearSignals hearing;

    CardHandlers(HearSignals hearing) {
        this.hearing = hearing;
    }

    @Produces
    @Singleton
    EventHandler<CaseAssigned> caseAssigned() {
        return new Hear<>(CaseAssigned.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseExtended> caseExtended() {
        return new Hear<>(CaseExtended.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseResumed> caseResumed() {
        return new Hear<>(CaseResumed.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseTransferred> caseTransferred() {
        return new Hear<>(CaseTransferred.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseDeadlineRecomputed> caseDeadlineRecomputed() {
        return new Hear<>(CaseDeadlineRecomputed.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseDeadlineMissed> caseDeadlineMissed() {
        return new Hear<>(CaseDeadlineMissed.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseSuspended> caseSuspended() {
        return new Hear<>(CaseSuspended.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseResolved> caseResolved() {
        return new Hear<>(CaseResolved.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseReturned> caseReturned() {
        return new Hear<>(CaseReturned.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseStruckOff> caseStruckOff() {
        return new Hear<>(CaseStruckOff.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseWithdrawn> caseWithdrawn() {
        return new Hear<>(CaseWithdrawn.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseReferred> caseReferred() {
        return new Hear<>(CaseReferred.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseMerged> caseMerged() {
        return new Hear<>(CaseMerged.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseUnmerged> caseUnmerged() {
        return new Hear<>(CaseUnmerged.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseFollowedUp> caseFollowedUp() {
        return new Hear<>(CaseFollowedUp.class);
    }

    @Produces
    @Singleton
    EventHandler<CaseReopened> caseReopened() {
        return new Hear<>(CaseReopened.class);
    }

    @Produces
    @Singleton
    EventHandler<JurisdictionRuled> jurisdictionRuled() {
        return new Hear<>(JurisdictionRuled.class);
    }

    @Produces
    @Singleton
    EventHandler<SupervisionOrderOverdue> supervisionOrderOverdue() {
        return new Hear<>(SupervisionOrderOverdue.class);
    }

    @Produces
    @Singleton
    EventHandler<SupervisionOrderAnswered> supervisionOrderAnswered() {
        return new Hear<>(SupervisionOrderAnswered.class);
    }

    @Produces
    @Singleton
    EventHandler<SupervisionOrderClosed> supervisionOrderClosed() {
        return new Hear<>(SupervisionOrderClosed.class);
    }

    @Produces
    @Singleton
    EventHandler<ProblemSubstantiated> problemSubstantiated() {
        return new Hear<>(ProblemSubstantiated.class);
    }

    @Produces
    @Singleton
    EventHandler<ProblemRevoked> problemRevoked() {
        return new Hear<>(ProblemRevoked.class);
    }

    private final class Hear<E extends PublishedEvent> implements EventHandler<E> {
        private final Class<E> heard;

        private Hear(Class<E> heard) {
            this.heard = heard;
        }

        @Override
        public Class<E> handles() {
            return heard;
        }

        @Override
        public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<E> event) {
            return hearing.hear(session, CardSignals.said(event));
        }
    }
}
