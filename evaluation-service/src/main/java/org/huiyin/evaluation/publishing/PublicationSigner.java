package org.huiyin.evaluation.publishing;

import java.util.Optional;

/** Signs what is published. Without a key there is no signature, and one may be filled in later. */
public interface PublicationSigner {
    /** A signature over exactly these bytes. */
    Optional<byte[]> sign(byte[] content);
}
