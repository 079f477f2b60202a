package org.huiyin.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.huiyin.bus.inbox.Inbox;

/** The topics that this service listens to; the order of events and their doubles are the inbox' business. */
@ApplicationScoped
class Topics {

    private final Inbox inbox;

    Topics(Inbox inbox) {
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

    @Incoming("contacts")
    Uni<Void> contacts(ConsumerRecords<byte[], byte[]> batch) {
        return inbox.receive(batch);
    }

    @Incoming("enterprises")
    Uni<Void> enterprises(ConsumerRecords<byte[], byte[]> batch) {
        return inbox.receive(batch);
    }

    @Incoming("cards")
    Uni<Void> cards(ConsumerRecords<byte[], byte[]> batch) {
        return inbox.receive(batch);
    }

    @Incoming("cycles")
    Uni<Void> cycles(ConsumerRecords<byte[], byte[]> batch) {
        return inbox.receive(batch);
    }

    @Incoming("organisations")
    Uni<Void> organisations(ConsumerRecords<byte[], byte[]> batch) {
        return inbox.receive(batch);
    }
}
