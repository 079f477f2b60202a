package org.huiyin.evaluation.signing;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Reads Ed25519 keys from PEM or the base64 within it. What is wrong with a key is told without the key. */
final class KeyText {
    /** What stands before the 32 bytes of a public key (RFC 8410). */
    private static final byte[] HEAD = Base64.getDecoder().decode("MCowBQYDK2VwAyEA");

    private KeyText() {}

    /** A private key with its public one, which the JDK does not compute. */
    static KeyPair pair(String text) {
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes(text)));
            byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
            byte[] raw = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey();
            byte[] encoded = new byte[HEAD.length + raw.length];
            System.arraycopy(HEAD, 0, encoded, 0, HEAD.length);
            System.arraycopy(raw, 0, encoded, HEAD.length, raw.length);
            return new KeyPair(publicKey(encoded), key);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("huiyin.publication.signing-key is no Ed25519 key in PKCS#8", e);
        }
    }

    static PublicationKey publicKey(String text) {
        try {
            return new PublicationKey(publicKey(bytes(text)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("one of huiyin.publication.former-keys is no public Ed25519 key", e);
        }
    }

    private static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder()
                .decode(text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
    }
}
