package org.huiyin.service.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The code with which a complainant answers without an account (评价码): 100 bits of an HMAC over complaint and round, under a key
 * derived from the bus key. Whoever writes the letter and whoever opens the door compute it; it travels in no event and stands in
 * no database.
 */
@ApplicationScoped
public class AnswerCodes {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final int LAST_FIVE_BITS = 31;

    private final SecretKeySpec key;

    public AnswerCodes(@ConfigProperty(name = "huiyin.bus-key") String base64Key) {
        byte[] busKey = Base64.getDecoder().decode(base64Key);
        this.key = new SecretKeySpec(hmac(new SecretKeySpec(busKey, ALGORITHM), "answer-codes"), ALGORITHM);
    }

    /** The code in groups, as it stands in the letter about the answer of this round. */
    public String of(UUID complaint, int round) {
        StringBuilder shown = new StringBuilder(characters(complaint, round));
        for (int at = LENGTH - GROUP; at > 0; at -= GROUP) {
            shown.insert(at, '-');
        }
        return shown.toString();
    }

    /** Compares in constant time; small letters, hyphens and the look-alikes O, I and L are forgiven. */
    public boolean matches(String typed, UUID complaint, int round) {
        String characters = typed.toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace(" ", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return MessageDigest.isEqual(
                characters.getBytes(UTF_8), characters(complaint, round).getBytes(UTF_8));
    }

    private String characters(UUID complaint, int round) {
        byte[] digest = hmac(key, complaint + "|" + round);
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
