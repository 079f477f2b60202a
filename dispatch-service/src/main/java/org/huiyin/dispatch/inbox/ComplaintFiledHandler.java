package org.huiyin.dispatch.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.dispatch.handling.OpenCase;

/** A complaint was filed: its case is opened. */
@ApplicationScoped
class ComplaintFiledHandler implements EventHandler<ComplaintFiled> {
    private final OpenCase openCase;

    ComplaintFiledHandler(OpenCase openCase) {
        this.openCase = openCase;
    }

    @Override
    public Class<ComplaintFiled> handles() {
        return ComplaintFiled.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<ComplaintFiled> event) {
        return openCase.run(session, List.of(event));
    }

    @Override
    public Uni<Void> applyAll(Mutiny.Session session, List<ReceivedEvent<ComplaintFiled>> events) {
        return openCase.run(session, events);
    }
}
