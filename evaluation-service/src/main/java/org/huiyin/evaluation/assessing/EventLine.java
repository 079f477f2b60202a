package org.huiyin.evaluation.assessing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.UUID;

/** The line "event id, space, hash of its body, line feed", written over and over into the same bytes. */
final class EventLine {
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(US_ASCII);
    private static final int HASH = 37;
    private static final int PART = 16;

    private final byte[] bytes =
            ("00000000-0000-0000-0000-000000000000 " + "0".repeat(4 * PART) + "\n").getBytes(US_ASCII);

    EventLine id(UUID id) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        write(high >>> 32, 0, 8);
        write(high >>> 16, 9, 13);
        write(high, 14, 18);
        write(low >>> 48, 19, 23);
        write(low, 24, 36);
        return this;
    }

    EventLine hash(long... parts) {
        for (int i = 0; i < parts.length; i++) {
            write(parts[i], HASH + PART * i, HASH + PART * (i + 1));
        }
        return this;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The last digits of a number in the places from one until another. */
    private void write(long number, int from, int until) {
        long rest = number;
        for (int i = until - 1; i >= from; i--) {
            bytes[i] = DIGITS[(int) rest & 15];
            rest >>>= 4;
        }
    }
}
