package org.huiyin.bus.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.huiyin.bus.event.ContactErased;
import org.huiyin.bus.event.EventType;
import org.junit.jupiter.api.Test;

/** A contact that was destroyed travels as a record without a value, and is read as the event that it is. */
class TombstoneTest {
    private static final UUID COMPLAINT = UUID.fromString("0199f3a2-5c1e-7d42-9b0a-4f2d8c6e1a35");

    @Test
    void hasNoValueAndIsReadAsItsEvent() {
        ProducerRecord<byte[], byte[]> written = CloudEvents.write(envelope(EventType.CONTACT_ERASED));
        assertThat(written.value()).isNull();
        assertThat(new String(written.key())).isEqualTo(COMPLAINT.toString());

        Envelope read = CloudEvents.read(arrived(written));
        assertThat(EventJson.read(EventType.CONTACT_ERASED, read.body())).isEqualTo(new ContactErased(COMPLAINT));
        assertThat(read.sequence()).isEqualTo(2);
    }

    @Test
    void everyOtherTypeWithoutAValueIsUnreadable() {
        ProducerRecord<byte[], byte[]> written = CloudEvents.write(envelope(EventType.CONTACT_RECORDED));
        assertThat(written.value()).isNotNull();
        var emptied = new ProducerRecord<byte[], byte[]>(written.topic(), null, written.key(), null, written.headers());
        assertThatThrownBy(() -> CloudEvents.read(arrived(emptied)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("no body");
    }

    @Test
    void aZeroByteIsUnreadableSinceNoDatabaseCouldKeepIt() {
        ProducerRecord<byte[], byte[]> written = CloudEvents.write(envelope(EventType.CONTACT_RECORDED));
        var zeroed =
                new ProducerRecord<>(written.topic(), null, written.key(), new byte[] {'{', 0, '}'}, written.headers());
        assertThatThrownBy(() -> CloudEvents.read(arrived(zeroed)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("a zero byte");
    }

    private static Envelope envelope(EventType type) {
        return new Envelope(
                UUID.randomUUID(),
                type.topic().wireName(),
                "intake",
                type.wireName(),
                COMPLAINT,
                2,
                Instant.parse("2026-03-02T01:00:00Z"),
                Map.of(),
                "{\"complaintId\":\"" + COMPLAINT + "\"}",
                -1,
                -1);
    }

    private static ConsumerRecord<byte[], byte[]> arrived(ProducerRecord<byte[], byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }
}
