package org.huiyin.dispatch.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.huiyin.bus.inbox.Inbox;

/** The topic on which intake tells of complaints. */
@ApplicationScoped
class ComplaintsChannel {
    private final Inbox inbox;

    ComplaintsChannel(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("complaints")
    Uni<Void> receive(ConsumerRecords<byte[], byte[]> batch) {
        return inbox.receive(batch);
    }
}
