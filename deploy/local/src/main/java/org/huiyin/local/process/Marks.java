package org.huiyin.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** One small file per process that was started, so that a later launcher finds what an earlier one left behind. */
public final class Marks {

    private final Path folder;

    public Marks(Path folder) {
        this.folder = folder;
    }

    public void write(String name, long pid) {
        ProcessMark.of(pid).ifPresent(mark -> write(name, mark.line()));
    }

    /** The process of this name, if exactly that one still lives. */
    public Optional<ProcessMark> living(String name) {
        try {
            return ProcessMark.parse(Files.readString(file(name))).filter(ProcessMark::alive);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String line) {
        try {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve(name + ".new");
            Files.writeString(unfinished, line + "\n");
            Files.move(unfinished, file(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".pid");
    }
}
