package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseFollowedUp;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** Somebody asked the complainant: the section hears what they said. A call that reached nobody tells nobody. */
@ApplicationScoped
class OnCaseFollowedUp implements EventHandler<CaseFollowedUp> {

    private final TellStage telling;

    OnCaseFollowedUp(TellStage telling) {
        this.telling = telling;
    }

    @Override
    public Class<CaseFollowedUp> handles() {
        return CaseFollowedUp.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseFollowedUp> event) {
        CaseFollowedUp asked = event.payload();
        if (!asked.reached()) {
            return Uni.createFrom().voidItem();
        }
        StoredFacts facts = StoredFacts.at(asked.section(), asked.unit())
                .inRound(asked.round())
                .judged(asked.satisfaction());
        return telling.tell(session, Announcement.of(event, Stage.FOLLOWED_UP, facts));
    }
}
