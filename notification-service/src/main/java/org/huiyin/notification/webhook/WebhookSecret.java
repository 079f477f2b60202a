package org.huiyin.notification.webhook;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key shared with one partner, written {@code whsec_<base64>}. Never prints itself. */
public record WebhookSecret(byte[] key) {

    private static final String PREFIX = "whsec_";
    private static final String HMAC = "HmacSHA256";
    private static final int NEW_LENGTH = 32;
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    public WebhookSecret {
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw new IllegalArgumentException("a webhook secret has 24 to 64 bytes");
        }
        key = key.clone();
    }

    public static WebhookSecret random(SecureRandom random) {
        byte[] key = new byte[NEW_LENGTH];
        random.nextBytes(key);
        return new WebhookSecret(key);
    }

    public static WebhookSecret parse(String text) {
        return new WebhookSecret(
                Base64.getDecoder().decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text));
    }

    /** For the one answer in which the partner is shown it. */
    public String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    @Override
    public byte[] key() {
        return key.clone();
    }

    byte[] hmac(byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(content);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return "WebhookSecret[…]";
    }
}
