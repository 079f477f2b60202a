package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CaseUrged;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.StoredFacts;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** A rung of the urging ladder was reached; the last one is a supervision order, which tells of itself. */
@ApplicationScoped
class OnCaseUrged implements EventHandler<CaseUrged> {
    private static final Map<String, Stage> STAGES = Map.of(
            "HANDLER", Stage.URGED,
            "LEADER", Stage.URGED_LEADER,
            "UNIT_HEAD", Stage.URGED_UNIT);

    private final TellStage telling;

    OnCaseUrged(TellStage telling) {
        this.telling = telling;
    }

    @Override
    public Class<CaseUrged> handles() {
        return CaseUrged.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CaseUrged> event) {
        CaseUrged urged = event.payload();
        Stage stage = STAGES.get(urged.audience());
        if (stage == null) {
            return Uni.createFrom().voidItem();
        }
        StoredFacts facts = StoredFacts.at(urged.section(), urged.unit()).inRound(urged.round());
        return telling.tell(session, Announcement.of(event, stage, facts));
    }
}
