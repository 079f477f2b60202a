package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseResolved;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** The section has answered: the complainant gets the answer, the leader a note without it. */
@ApplicationScoped
class OnCaseResolved implements EventHandler<CaseResolved> {

    private final TellStage telling;

    OnCaseResolved(TellStage telling) {
        this.telling = telling;
    }

    @Override
    public Class<CaseResolved> handles() {
        return CaseResolved.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseResolved> event) {
        CaseResolved resolved = event.payload();
        StoredFacts facts = StoredFacts.at(resolved.section(), resolved.unit())
                .inRound(resolved.round())
                .closedAs(resolved.closureCode());
        return telling.tell(
                session, Announcement.of(event, Stage.RESOLVED, facts).with(resolved.sealedReply()));
    }
}
