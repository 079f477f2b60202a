package org.huiyin.service.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/**
 * Seals a stored answer under a key derived (HKDF, RFC 5869) from the client's idempotency key, which the database never
 * holds: an access code in an answer can be replayed to its owner and read by nobody else.
 */
final class AnswerSeal {
    private static final int KEY_BYTES = 32;
    private final byte[] scope;
    private final byte[] key;

    AnswerSeal(String scope, String key) {
        this.scope = scope.getBytes(UTF_8);
        this.key = key.getBytes(UTF_8);
    }

    /** Finds the row of this scope and key; not reversible, since keys have at least 16 characters. */
    byte[] hash() {
        MessageDigest digest = sha256();
        digest.update(scope);
        digest.update((byte) 0);
        return digest.digest(key);
    }

    byte[] seal(byte[] answer) throws GeneralSecurityException {
        return aead().encrypt(answer, scope);
    }

    byte[] open(byte[] sealed) throws GeneralSecurityException {
        return aead().decrypt(sealed, scope);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private Aead aead() throws GeneralSecurityException {
        return new AesGcmJce(
                Hkdf.computeHkdf("HMACSHA256", key, scope, "idempotent answer".getBytes(UTF_8), KEY_BYTES));
    }
}
