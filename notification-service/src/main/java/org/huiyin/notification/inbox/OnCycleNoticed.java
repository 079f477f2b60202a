package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CycleNoticed;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.store.CycleRows;
import org.huiyin.notification.telling.Circular;
import org.huiyin.notification.telling.TellSections;

/** The lists of a cycle are in public notice: each section on them is told, and until when its leader may appeal. */
@Singleton
class OnCycleNoticed implements EventHandler<CycleNoticed> {

    private final CycleRows cycles;
    private final TellSections telling;

    OnCycleNoticed(CycleRows cycles, TellSections telling) {
        this.cycles = cycles;
        this.telling = telling;
    }

    @Override
    public Class<CycleNoticed> handles() {
        return CycleNoticed.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CycleNoticed> event) {
        CycleNoticed cycle = event.payload();
        return cycles.named(session, cycle.cycleId())
                .chain(named -> telling.tell(
                        session,
                        Circular.toLists(
                                event,
                                Stage.CYCLE_NOTICED,
                                named.due(cycle.appealableUntil(), false),
                                new Circular.Lists(cycle.best(), cycle.worst()))));
    }
}
