package org.huiyin.service.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals what travels on a topic but is not for every reader: AES-256-GCM under the bus key, bound to the purpose and the
 * complaint, so that a sealed value can't be moved to another complaint. What other accepted keys sealed opens too: a new key is
 * accepted by all readers first, then sealed with, and the former one stays accepted for as long as its events are kept.
 */
@ApplicationScoped
public class BusSealer {
    private static final int KEY_BYTES = 32;
    private final Aead aead;
    private final List<Aead> accepted = new ArrayList<>();

    public BusSealer(
            @ConfigProperty(name = "huiyin.bus-key") String base64Key,
            @ConfigProperty(name = "huiyin.bus-keys-accepted") Optional<List<String>> others)
            throws GeneralSecurityException {
        this.aead = aead(base64Key);
        accepted.add(aead);
        for (String other : others.orElse(List.of())) {
            accepted.add(aead(other));
        }
    }

    private static Aead aead(String base64Key) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(base64Key);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("huiyin.bus-key must be 32 bytes in base64");
        }
        return new AesGcmJce(key);
    }

    /** Returns base64 of nonce, ciphertext and tag. {@code purpose} is a word such as {@code contacts}. */
    public String seal(String purpose, UUID complaint, byte[] clear) {
        try {
            return Base64.getEncoder().encodeToString(aead.encrypt(clear, context(purpose, complaint)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** Opens what {@link #seal} made for the same purpose and complaint; anything else is an IllegalArgumentException. */
    public byte[] open(String purpose, UUID complaint, String sealed) {
        byte[] ciphertext = Base64.getDecoder().decode(sealed);
        for (Aead key : accepted) {
            try {
                return key.decrypt(ciphertext, context(purpose, complaint));
            } catch (GeneralSecurityException sealedOtherwise) {
                // by the next key, or by none
            }
        }
        throw new IllegalArgumentException("not sealed for this purpose and complaint");
    }

    private static byte[] context(String purpose, UUID complaint) {
        return (purpose + "|" + complaint).getBytes(UTF_8);
    }
}
