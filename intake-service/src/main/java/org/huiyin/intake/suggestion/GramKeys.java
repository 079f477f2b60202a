package org.huiyin.intake.suggestion;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huiyin.intake.likeness.Shingles;

/** Cuts a text into grams and hashes each under a secret of intake's own, so that what is learnt holds no words. */
public final class GramKeys {
    private static final String ALGORITHM = "HmacSHA256";
    /** A longer text says no more of its category, and would cost more to ask about. */
    private static final int MOST = 1_000;

    private final SecretKeySpec key;

    public GramKeys(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The grams of a text by their hashes. */
    public Map<Long, String> of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            Map<Long, String> grams = new HashMap<>();
            Shingles.of(text).stream()
                    .sorted()
                    .limit(MOST)
                    .forEach(gram -> grams.put(
                            ByteBuffer.wrap(mac.doFinal(gram.getBytes(StandardCharsets.UTF_8)))
                                    .getLong(),
                            gram));
            return grams;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
