package org.huiyin.intake.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.huiyin.intake.complaint.ComplaintId;

/** AES-256-GCM by Tink, with a fresh 96-bit nonce before each ciphertext. */
final class AesGcm {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private AesGcm() {}

    static byte[] randomKey() {
        return Random.randBytes(KEY_BYTES);
    }

    static Aead of(byte[] secret) {
        if (secret.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key must be 32 bytes");
        }
        try {
            var parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(KEY_BYTES)
                    .setIvSizeBytes(NONCE_BYTES)
                    .setTagSizeBytes(TAG_BYTES)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            return AesGcmJce.create(AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()))
                    .build());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("cannot use AES-GCM", fault);
        }
    }

    /** What a ciphertext is bound to: moved to another complaint, field or key version it does not open. */
    static byte[] place(ComplaintId complaint, SealedField field, int version) {
        String place = "intake|" + complaint + "|" + field.name() + "|" + version;
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
