package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.telling.Announcement;
import org.huiyin.notification.telling.TellStage;

/** An event that is told as it stands: nothing but what it says itself is needed. Its beans are singletons, which need no proxy. */
abstract class TellsOf<E extends PublishedEvent> implements EventHandler<E> {
    private final Class<E> type;
    private final TellStage telling;

    TellsOf(Class<E> type, TellStage telling) {
        this.type = type;
        this.telling = telling;
    }

    abstract Announcement announcement(ReceivedEvent<E> event);

    @Override
    public Class<E> handles() {
        return type;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<E> event) {
        return telling.tell(session, announcement(event));
    }
}
