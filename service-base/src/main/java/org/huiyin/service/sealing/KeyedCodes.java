package org.huiyin.service.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of 100 bits that need no database: an HMAC over what they are for, under a key of their own derived from the bus key. */
final class KeyedCodes {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final int LAST_FIVE_BITS = 31;

    private final SecretKeySpec key;

    KeyedCodes(String base64BusKey, String purpose) {
        byte[] busKey = Base64.getDecoder().decode(base64BusKey);
        this.key = new SecretKeySpec(hmac(new SecretKeySpec(busKey, ALGORITHM), purpose), ALGORITHM);
    }

    /** The code in groups, as it stands in a letter. */
    String of(String text) {
        StringBuilder shown = new StringBuilder(characters(text));
        for (int at = LENGTH - GROUP; at > 0; at -= GROUP) {
            shown.insert(at, '-');
        }
        return shown.toString();
    }

    /** Compares in constant time; small letters, hyphens and the look-alikes O, I and L are forgiven. */
    boolean matches(String typed, String text) {
        String characters = typed.toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace(" ", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return MessageDigest.isEqual(
                characters.getBytes(UTF_8), characters(text).getBytes(UTF_8));
    }

    private String characters(String text) {
        byte[] digest = hmac(key, text);
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(digest[i] & LAST_FIVE_BITS));
        }
        return code.toString();
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
