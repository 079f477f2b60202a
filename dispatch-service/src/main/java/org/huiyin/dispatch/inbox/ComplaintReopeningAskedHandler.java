package org.huiyin.dispatch.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintReopeningAsked;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.dispatch.handling.ReopenCase;

/** A complainant came back after the strike-off. */
@ApplicationScoped
class ComplaintReopeningAskedHandler implements EventHandler<ComplaintReopeningAsked> {
    private final ReopenCase reopenCase;

    ComplaintReopeningAskedHandler(ReopenCase reopenCase) {
        this.reopenCase = reopenCase;
    }

    @Override
    public Class<ComplaintReopeningAsked> handles() {
        return ComplaintReopeningAsked.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<ComplaintReopeningAsked> event) {
        return reopenCase.run(session, event.payload());
    }
}
