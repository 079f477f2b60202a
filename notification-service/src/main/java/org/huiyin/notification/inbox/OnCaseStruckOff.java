package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseStruckOff;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** The case is off the list: complainant and leader are told. */
@ApplicationScoped
class OnCaseStruckOff implements EventHandler<CaseStruckOff> {

    private final TellStage telling;

    OnCaseStruckOff(TellStage telling) {
        this.telling = telling;
    }

    @Override
    public Class<CaseStruckOff> handles() {
        return CaseStruckOff.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseStruckOff> event) {
        return telling.tell(
                session,
                Announcement.of(
                        event,
                        Stage.STRUCK_OFF,
                        StoredFacts.at(
                                        event.payload().section(),
                                        event.payload().unit())
                                .inRound(event.payload().round())));
    }
}
