package org.huiyin.evaluation.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;

/** A public key that publications are checked with. */
public record PublicationKey(PublicKey key) {
    /** An X.509 Ed25519 key is a fixed head and the 32 bytes themselves (RFC 8410). */
    private static final int RAW = 32;

    private static final int LINE = 64;

    /** The key's thumbprint (RFC 7638): the same wherever it is computed. */
    public String id() {
        String json = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x() + "\"}";
        return base64url(sha256(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Its 32 bytes, as in a JSON Web Key (RFC 8037). */
    public String x() {
        byte[] encoded = key.getEncoded();
        return base64url(Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length));
    }

    /** As openssl reads it. */
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
