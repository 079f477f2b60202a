package org.huiyin.evaluation.publication;

import java.util.Base64;

/**
 * What proves that a publication is the one that was issued.
 *
 * @param sha256 of its bytes, hexadecimal
 * @param keyId of the key that signed them
 * @param signature of the bytes (Ed25519), base64
 */
public record Seal(String sha256, String keyId, String signature) {

    /** The first 32 digits of the SHA-256 of the signature: short enough to be compared by eye. */
    public String fingerprint() {
        return Hashes.sha256(Base64.getDecoder().decode(signature)).substring(0, 32);
    }
}
