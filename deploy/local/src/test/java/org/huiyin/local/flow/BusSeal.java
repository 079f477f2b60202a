package org.huiyin.local.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.huiyin.local.House;

/** Seals for the services of a house what intake and dispatch seal for notification. */
final class BusSeal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** With the key that the house made for itself. */
    BusSeal(House house) {
        try {
            String key =
                    Files.readString(house.data().resolve("secrets/bus-key")).strip();
            this.key = new SecretKeySpec(Base64.getDecoder().decode(key), "AES");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String seal(String purpose, UUID complaint, String clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((purpose + "|" + complaint).getBytes(UTF_8));
            byte[] sealed = cipher.doFinal(clear.getBytes(UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
