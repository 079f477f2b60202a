package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseReopened;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** The case is handled again: everyone concerned is told. */
@ApplicationScoped
class OnCaseReopened implements EventHandler<CaseReopened> {

    private final TellStage telling;

    OnCaseReopened(TellStage telling) {
        this.telling = telling;
    }

    @Override
    public Class<CaseReopened> handles() {
        return CaseReopened.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseReopened> event) {
        return telling.tell(
                session,
                Announcement.of(
                        event,
                        Stage.REOPENED,
                        StoredFacts.at(
                                        event.payload().section(),
                                        event.payload().unit())
                                .inRound(event.payload().round())));
    }
}
