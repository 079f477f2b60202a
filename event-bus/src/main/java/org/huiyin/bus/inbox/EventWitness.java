package org.huiyin.bus.inbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.wire.Envelope;

/**
 * Sees every event that is applied, of whatever type, as it came and in the transaction of its handlers; several at a time where
 * several are applied together.
 */
public interface EventWitness {
    Uni<Void> witness(Mutiny.Session session, List<Envelope> events);
}
