package org.huiyin.intake.bulk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Knows a row again without keeping what it says (HMAC-SHA-256): nobody without the secret can try a guess. */
public final class RowHash {
    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKeySpec key;

    public RowHash(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    public byte[] of(RowValues row) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(row.canonical().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", impossible);
        }
    }
}
