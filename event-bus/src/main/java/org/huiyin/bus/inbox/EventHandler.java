package org.huiyin.bus.inbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.PublishedEvent;

/**
 * What a service does about one type of event. Each event is given to it once, in sequence per complaint, inside the
 * transaction that also moves the stream's position. A failure that is not the database's fault parks the event as
 * poison: only that complaint's stream stops.
 */
public interface EventHandler<E extends PublishedEvent> {
    Class<E> handles();

    Uni<Void> apply(Mutiny.Session session, ReceivedEvent<E> event);

    /**
     * The same for events about as many subjects, one of each, in one transaction: worth writing where events come in crowds. After a
     * failure they are applied one by one.
     */
    default Uni<Void> applyAll(Mutiny.Session session, List<ReceivedEvent<E>> events) {
        return OneAfterAnother.of(events, event -> apply(session, event));
    }
}
