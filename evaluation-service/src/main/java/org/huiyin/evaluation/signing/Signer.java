package org.huiyin.evaluation.signing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Signs with the present key, and knows those that signed before. Without a key the service does not start. */
@Startup
@ApplicationScoped
public class Signer {
    private static final Logger LOG = Logger.getLogger(Signer.class);
    private static final String ALGORITHM = "Ed25519";

    private final KeyPair pair;
    private final PublicationKey present;
    private final List<PublicationKey> former;

    public Signer(SigningConfig config) {
        pair = config.signingKey().map(KeyText::pair).orElseGet(() -> made(config.makeKey()));
        present = new PublicationKey(pair.getPublic());
        former = config.formerKeys().orElse(List.of()).stream()
                .map(KeyText::publicKey)
                .filter(key -> !key.id().equals(present.id()))
                .toList();
    }

    public Signature sign(byte[] bytes) {
        try {
            var signature = java.security.Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return new Signature(present.id(), Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing could be signed", e);
        }
    }

    /** The present key first, then the former ones in the order of the configuration. */
    public List<PublicationKey> keys() {
        return Stream.concat(Stream.of(present), former.stream()).toList();
    }

    private static KeyPair made(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("huiyin.publication.signing-key is missing: nothing could be published");
        }
        LOG.warn(
                "NO SIGNING KEY IS CONFIGURED (huiyin.publication.signing-key). Publications are signed with a key made at"
                        + " this start: after the next one nobody can check them. Never publish in earnest like this.");
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
