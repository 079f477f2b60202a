package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseCoHandlerReported;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** A section that helps has reported: the section that leads is told. */
@ApplicationScoped
class OnCaseCoHandlerReported implements EventHandler<CaseCoHandlerReported> {

    private final TellStage telling;

    OnCaseCoHandlerReported(TellStage telling) {
        this.telling = telling;
    }

    @Override
    public Class<CaseCoHandlerReported> handles() {
        return CaseCoHandlerReported.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseCoHandlerReported> event) {
        CaseCoHandlerReported told = event.payload();
        StoredFacts facts = StoredFacts.none().inRound(told.round());
        return telling.tell(session, Announcement.of(event, Stage.HELP_REPORTED, facts));
    }
}
