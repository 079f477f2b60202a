package org.huiyin.evaluation.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.huiyin.bus.inbox.Inbox;

/** The topics that this service listens to. */
@ApplicationScoped
public class Channels {
    private final Inbox inbox;

    public Channels(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("complaints")
    Uni<Void> complaints(ConsumerRecords<byte[], byte[]> batch) {
        return inbox.receive(batch);
    }

    @Incoming("cases")
    Uni<Void> cases(ConsumerRecords<byte[], byte[]> batch) {
        return inbox.receive(batch);
    }

    @Incoming("organisations")
    Uni<Void> organisations(ConsumerRecords<byte[], byte[]> batch) {
        return inbox.receive(batch);
    }
}
