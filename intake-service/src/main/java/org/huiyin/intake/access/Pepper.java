package org.huiyin.intake.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The server's secret behind access codes and pseudonyms (HMAC-SHA-256). At 100 random bits a slow hash would add
 * nothing to a code, and on an open endpoint it would be a lever against the machine.
 */
public final class Pepper {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MINIMUM = 32;
    private static final int PSEUDONYM_BYTES = 18;

    private final SecretKeySpec key;
    private final byte[] nobody;

    public Pepper(byte[] secret) {
        if (secret.length < MINIMUM) {
            throw new IllegalArgumentException("the pepper must be at least 32 bytes");
        }
        this.key = new SecretKeySpec(secret, ALGORITHM);
        this.nobody = hmac("nobody|");
    }

    /** What is stored of an access code. */
    public byte[] hash(AccessCode code) {
        return hmac("access-code|" + code.characters());
    }

    /** Compares in constant time, and does the same work when there is no stored hash. */
    public boolean matches(AccessCode code, byte @Nullable [] stored) {
        boolean equal = MessageDigest.isEqual(hash(code), stored == null ? nobody : stored);
        return equal && stored != null;
    }

    /** A name for a complainant that says nothing to those without the pepper; equal for equal identities. */
    public String pseudonym(String kind, String identity) {
        byte[] digest = hmac("complainant|" + kind + "|" + identity);
        byte[] head = Arrays.copyOf(digest, PSEUDONYM_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(head);
    }

    /** A secret of its own for another purpose. */
    public byte[] derive(String purpose) {
        return hmac("key|" + purpose);
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
