package org.huiyin.evaluation.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.SectionRegistered;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.evaluation.store.ScopeRows;

/** Keeps where each section stands, so that the scope of a cycle can be told. */
@ApplicationScoped
class ScopeRegisteredHandler implements EventHandler<SectionRegistered> {
    private final ScopeRows scopes;

    ScopeRegisteredHandler(ScopeRows scopes) {
        this.scopes = scopes;
    }

    @Override
    public Class<SectionRegistered> handles() {
        return SectionRegistered.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<SectionRegistered> event) {
        SectionRegistered said = event.payload();
        var place = new ScopeRows.Place(said.code(), said.unit(), said.unitLevel(), said.territory());
        return scopes.register(session, place, said.validFrom(), said.closedOn());
    }
}
