package org.huiyin.intake.attaching;

import io.smallrye.mutiny.Uni;
import java.nio.file.Path;

/** A file that is on its way to us. */
@FunctionalInterface
public interface Incoming {
    /** Writes what arrives into a new file; fails with a problem when it is larger than a file may be. */
    Uni<Received> writeTo(Path file);

    /** What has arrived: its SHA-256 in hexadecimal digits tells whether it is the same again. */
    record Received(Path file, String sha256) {}
}
