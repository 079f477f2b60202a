package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CyclePublished;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.CycleRows;
import org.huiyin.notification.telling.Circular;
import org.huiyin.notification.telling.TellSections;

/** The lists of a cycle are published, or corrected: each section on them is told. */
@Singleton
class OnCyclePublished implements EventHandler<CyclePublished> {

    private final CycleRows cycles;
    private final TellSections telling;

    OnCyclePublished(CycleRows cycles, TellSections telling) {
        this.cycles = cycles;
        this.telling = telling;
    }

    @Override
    public Class<CyclePublished> handles() {
        return CyclePublished.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CyclePublished> event) {
        CyclePublished cycle = event.payload();
        return cycles.named(session, cycle.cycleId())
                .chain(named -> telling.tell(
                        session,
                        Circular.toLists(
                                event, Stage.CYCLE_PUBLISHED, named, new Circular.Lists(cycle.best(), cycle.worst()))));
    }
}
