package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.EnterpriseRegistered;
import org.huiyin.bus.inbox.EventHandler;
import org.huiyin.bus.inbox.ReceivedEvent;
import org.huiyin.notification.store.HelperRows;

/** Who helps an enterprise. Those who should have been told of a demand that was heard of earlier are told now. */
@ApplicationScoped
class OnEnterpriseRegistered implements EventHandler<EnterpriseRegistered> {
    private final HelperRows helpers;

    OnEnterpriseRegistered(HelperRows helpers) {
        this.helpers = helpers;
    }

    @Override
    public Class<EnterpriseRegistered> handles() {
        return EnterpriseRegistered.class;
    }

    @Override
    public Uni<Void> apply(Mutiny.Session session, ReceivedEvent<EnterpriseRegistered> event) {
        return helpers.replace(session, event.payload());
    }
}
