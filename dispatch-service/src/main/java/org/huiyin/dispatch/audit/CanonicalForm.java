package org.huiyin.dispatch.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a list of fields, of which no two different lists have the same. First the name of the list, then each field,
 * and each of them as its length (4 bytes, big-endian) and its bytes: a number in 8 bytes, big-endian; a time as
 * microseconds since 1970 in UTC, a number; an id in its 16 bytes; a text in UTF-8. An absent text has the length -1.
 */
final class CanonicalForm {
    private static final int ABSENT = -1;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    CanonicalForm(String name) {
        text(name);
    }

    CanonicalForm number(long value) {
        return field(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    CanonicalForm time(Instant value) {
        return number(ChronoUnit.MICROS.between(Instant.EPOCH, value));
    }

    CanonicalForm id(UUID value) {
        return field(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array());
    }

    CanonicalForm text(@Nullable String value) {
        if (value == null) {
            length(ABSENT);
            return this;
        }
        return field(value.getBytes(UTF_8));
    }

    CanonicalForm hash(Hash value) {
        return field(value.bytes());
    }

    private CanonicalForm field(byte[] value) {
        length(value.length);
        bytes.writeBytes(value);
        return this;
    }

    private void length(int length) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
