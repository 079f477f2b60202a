package org.huiyin.dispatch.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintWithdrawn;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.dispatch.handling.WithdrawCase;

/** A complaint was withdrawn: so is its case. */
@ApplicationScoped
class ComplaintWithdrawnHandler implements EventHandler<ComplaintWithdrawn> {
    private final WithdrawCase withdrawCase;

    ComplaintWithdrawnHandler(WithdrawCase withdrawCase) {
        this.withdrawCase = withdrawCase;
    }

    @Override
    public Class<ComplaintWithdrawn> handles() {
        return ComplaintWithdrawn.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<ComplaintWithdrawn> event) {
        return withdrawCase.run(session, event.payload());
    }
}
