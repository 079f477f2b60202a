package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseCoHandlerAdded;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** Another section was asked to help: it and its leader are told, with its own limit. */
@ApplicationScoped
class OnCaseCoHandlerAdded implements EventHandler<CaseCoHandlerAdded> {

    private final TellStage telling;

    OnCaseCoHandlerAdded(TellStage telling) {
        this.telling = telling;
    }

    @Override
    public Class<CaseCoHandlerAdded> handles() {
        return CaseCoHandlerAdded.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseCoHandlerAdded> event) {
        CaseCoHandlerAdded told = event.payload();
        StoredFacts facts = StoredFacts.at(told.section(), told.unit())
                .inRound(told.round())
                .due(told.dueOn(), told.provisional());
        return telling.tell(session, Announcement.of(event, Stage.HELP_ASKED, facts));
    }
}
