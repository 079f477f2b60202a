package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CycleAppealDecided;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.CycleRows;
import org.huiyin.notification.telling.Circular;
import org.huiyin.notification.telling.TellSections;

/** An appeal against the lists of a cycle was decided: the section that made it is told. */
@Singleton
class OnCycleAppealDecided implements EventHandler<CycleAppealDecided> {

    private final CycleRows cycles;
    private final TellSections telling;

    OnCycleAppealDecided(CycleRows cycles, TellSections telling) {
        this.cycles = cycles;
        this.telling = telling;
    }

    @Override
    public Class<CycleAppealDecided> handles() {
        return CycleAppealDecided.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CycleAppealDecided> event) {
        CycleAppealDecided cycle = event.payload();
        return cycles.named(session, cycle.cycleId())
                .chain(named -> telling.tell(
                        session,
                        Circular.toOne(
                                event,
                                Stage.CYCLE_APPEAL_DECIDED,
                                named,
                                new Circular.Named(cycle.section(), cycle.ruling()))));
    }
}
