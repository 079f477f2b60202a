package org.huiyin.intake.objects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the files of one transfer, which nobody else can read; closing it removes it with all that it holds. */
public final class Scratch implements AutoCloseable {
    private final Path folder;
    private final Runnable afterwards;

    Scratch(Path folder, Runnable afterwards) {
        this.folder = folder;
        this.afterwards = afterwards;
    }

    /** Where a file of that name would be; whoever wants it makes it. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        try {
            remove(folder);
        } finally {
            afterwards.run();
        }
    }

    static void remove(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
