package org.huiyin.dispatch.audit;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The key that signs checkpoints (Ed25519). It comes from the environment, stays in memory and is stored nowhere. */
public final class AuditKey {
    private static final String ALGORITHM = "Ed25519";
    private static final byte[] X509_HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    /** The seed is the 32 secret bytes of RFC 8032. */
    public AuditKey(byte[] seed) {
        if (seed.length != Hash.BYTES) {
            throw new IllegalArgumentException("the audit key must be 32 bytes");
        }
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            privateKey = keys.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed.clone()));
            publicKey = keys.generatePublic(new X509EncodedKeySpec(x509(seed)));
        } catch (GeneralSecurityException fault) {
            throw new IllegalArgumentException("not an Ed25519 key", fault);
        }
    }

    /** Base64 of the X.509 form, for whoever wants to check the lines outside of the database without this service. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(publicKey.getEncoded());
    }

    String sign(Hash hash) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(hash.bytes());
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("signing failed", fault);
        }
    }

    boolean signed(Hash hash, String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(publicKey);
            check.update(hash.bytes());
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** The JDK makes no public key of a seed. */
    private static byte[] x509(byte[] seed) throws GeneralSecurityException {
        byte[] point = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey();
        byte[] encoded = new byte[X509_HEADER.length + point.length];
        System.arraycopy(X509_HEADER, 0, encoded, 0, X509_HEADER.length);
        System.arraycopy(point, 0, encoded, X509_HEADER.length, point.length);
        return encoded;
    }
}
