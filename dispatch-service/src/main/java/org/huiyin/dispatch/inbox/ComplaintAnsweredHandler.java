package org.huiyin.dispatch.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintAnswered;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.dispatch.handling.HearComplainant;

/** A complainant answered unasked. */
@ApplicationScoped
class ComplaintAnsweredHandler implements EventHandler<ComplaintAnswered> {
    private final HearComplainant hearComplainant;

    ComplaintAnsweredHandler(HearComplainant hearComplainant) {
        this.hearComplainant = hearComplainant;
    }

    @Override
    public Class<ComplaintAnswered> handles() {
        return ComplaintAnswered.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<ComplaintAnswered> event) {
        return hearComplainant.run(session, event.payload());
    }
}
