package org.huiyin.evaluation.publishing;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Stands in where no key is configured: nothing is signed. */
@DefaultBean
@ApplicationScoped
class NoSigner implements PublicationSigner {
    @Override
    public Optional<byte[]> sign(byte[] content) {
        return Optional.empty();
    }
}
