package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseDeadlineMissed;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** The deadline passed: the complainant gets an apology, section and leader a reminder. */
@ApplicationScoped
class OnCaseDeadlineMissed implements EventHandler<CaseDeadlineMissed> {

    private final TellStage telling;

    OnCaseDeadlineMissed(TellStage telling) {
        this.telling = telling;
    }

    @Override
    public Class<CaseDeadlineMissed> handles() {
        return CaseDeadlineMissed.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseDeadlineMissed> event) {
        return telling.tell(
                session,
                Announcement.of(
                        event,
                        Stage.OVERDUE,
                        StoredFacts.at(
                                        event.payload().section(),
                                        event.payload().unit())
                                .inRound(event.payload().round())));
    }
}
