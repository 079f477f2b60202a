package org.huiyin.intake.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.huiyin.bus.inbox.Inbox;

/** Listens to the topic of cases. */
@ApplicationScoped
class Cases {
    private final Inbox inbox;

    Cases(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("cases")
    Uni<Void> receive(ConsumerRecords<byte[], byte[]> batch) {
        return inbox.receive(batch);
    }
}
