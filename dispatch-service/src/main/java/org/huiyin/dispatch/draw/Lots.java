package org.huiyin.dispatch.draw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Draws by a keyed hash (HMAC-SHA-256): whether a case is drawn is certain and can be checked afterwards by whoever holds the key, and
 * nobody else can tell it from the case. The key comes from the environment, stays in memory and is stored nowhere.
 */
public final class Lots {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    /** As many bits of the hash as a double holds exactly. */
    private static final int BITS = 53;

    private final SecretKeySpec key;

    public Lots(byte[] key) {
        if (key.length < KEY_BYTES) {
            throw new IllegalArgumentException("the key of the draw must be 32 bytes or more");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The same answer for the same round of the same case, whoever asks and whenever. */
    public boolean fallOn(Purpose purpose, UUID caseId, int round, Share share) {
        return lot(purpose, caseId, round) < share.value();
    }

    /** From 0 inclusive to 1 exclusive, evenly. */
    private double lot(Purpose purpose, UUID caseId, int round) {
        byte[] name = purpose.name().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer drawn = ByteBuffer.allocate(name.length + 1 + 2 * Long.BYTES + Integer.BYTES)
                .put(name)
                .put((byte) 0)
                .putLong(caseId.getMostSignificantBits())
                .putLong(caseId.getLeastSignificantBits())
                .putInt(round);
        long hash = ByteBuffer.wrap(hashed(drawn.array())).getLong();
        return (hash >>> (Long.SIZE - BITS)) * 0x1p-53;
    }

    private byte[] hashed(byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java has this algorithm", fault);
        }
    }
}
