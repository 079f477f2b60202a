package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CycleOpened;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.store.CycleRows;

/** An evaluation cycle was opened: its name is kept, for later events do not repeat it. */
@Singleton
class OnCycleOpened implements EventHandler<CycleOpened> {

    private final CycleRows cycles;

    OnCycleOpened(CycleRows cycles) {
        this.cycles = cycles;
    }

    @Override
    public Class<CycleOpened> handles() {
        return CycleOpened.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<CycleOpened> event) {
        return cycles.put(session, event.payload());
    }
}
