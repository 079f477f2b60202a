package org.huiyin.evaluation.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.inbox.EventWitness;
import org.huiyin.bus.wire.Envelope;
import org.huiyin.evaluation.store.EventLogEntries;

/** Keeps every event that was applied, for runs as of an instant. */
@Singleton
class LogEvents implements EventWitness {
    private final EventLogEntries log;

    LogEvents(EventLogEntries log) {
        this.log = log;
    }

    @Override
    public Uni<Void> witness(Mutiny.Session session, List<Envelope> events) {
        return log.add(session, events);
    }
}
