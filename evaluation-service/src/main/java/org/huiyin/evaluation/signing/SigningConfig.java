package org.huiyin.evaluation.signing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** The keys of publications. */
@ConfigMapping(prefix = "huiyin.publication")
public interface SigningConfig {
    /** The private key, PKCS#8, as PEM or the base64 within it. Secret. */
    Optional<String> signingKey();

    /** Public keys that signed before, X.509, as PEM or the base64 within it: what they signed stays provable. */
    Optional<List<String>> formerKeys();

    /** Whether a key is made at each start if none is configured; where nothing is published in earnest. */
    @WithDefault("false")
    boolean makeKey();
}
