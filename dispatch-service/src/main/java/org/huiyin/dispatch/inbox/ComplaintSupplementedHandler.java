package org.huiyin.dispatch.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintSupplemented;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.dispatch.handling.NoteSupplement;

/** Something was added to a complaint: the history notes it. */
@ApplicationScoped
class ComplaintSupplementedHandler implements EventHandler<ComplaintSupplemented> {
    private final NoteSupplement noteSupplement;

    ComplaintSupplementedHandler(NoteSupplement noteSupplement) {
        this.noteSupplement = noteSupplement;
    }

    @Override
    public Class<ComplaintSupplemented> handles() {
        return ComplaintSupplemented.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<ComplaintSupplemented> event) {
        return noteSupplement.run(session, event.payload());
    }
}
