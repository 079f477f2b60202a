package org.huiyin.service.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A file that only this user can read, gone when it is closed. */
public record TemporaryFile(Path path) implements AutoCloseable {

    /** @param purpose the beginning of its name, for whoever finds one that a killed process has left */
    public static TemporaryFile create(String purpose) {
        try {
            return new TemporaryFile(Files.createTempFile(purpose, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills it with pieces, from number 0 to the last one before null. */
    public void fill(IntFunction<byte @Nullable []> pieces) {
        try (OutputStream out = Files.newOutputStream(path)) {
            int n = 0;
            for (byte[] piece = pieces.apply(n); piece != null; piece = pieces.apply(n)) {
                out.write(piece);
                n++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
