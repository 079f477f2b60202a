package org.huiyin.intake.objects;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.service.problem.Problems;

/**
 * Gives every transfer a folder on disk, sixteen at a time and two more for files of rows: whoever comes then is told to come again.
 * Each process has a folder of its own and a locked file beside it; what a killed process left is removed by the next that starts.
 */
@ApplicationScoped
public class ScratchFolder {
    private static final int MOST_TRANSFERS = 16;
    /** Files of rows are ten times as large as attachments. */
    private static final int MOST_IMPORTS = 2;

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String LOCK = ".lock";

    private final Semaphore places = new Semaphore(MOST_TRANSFERS);
    private final Semaphore importPlaces = new Semaphore(MOST_IMPORTS);
    private final Path base;
    private final Path own;
    private final Path ownLock;
    private final FileChannel lock;

    ScratchFolder(@ConfigProperty(name = "huiyin.scratch") Path base) {
        this.base = base;
        String name = UUID.randomUUID().toString();
        try {
            Files.createDirectories(base);
            ownLock = base.resolve(name + LOCK);
            lock = FileChannel.open(ownLock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new IllegalStateException("a new lock file is locked");
            }
            own = privateFolder(base.resolve(name));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** 429 if all places are taken. To be closed when the transfer is over, however it ended. */
    public Scratch open() {
        return open(places);
    }

    /** The same for a file of rows. */
    public Scratch openForImport() {
        return open(importPlaces);
    }

    private Scratch open(Semaphore places) {
        if (!places.tryAcquire()) {
            throw Problems.tooManyRequests(PAUSE);
        }
        try {
            return new Scratch(privateFolder(own.resolve(UUID.randomUUID().toString())), places::release);
        } catch (IOException fault) {
            places.release();
            throw new UncheckedIOException(fault);
        }
    }

    private static Path privateFolder(Path path) throws IOException {
        return Files.createDirectory(
                path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Its own lock is not looked at: whoever closes a file gives up what its process had locked by another way to it (POSIX). */
    void start(@Observes StartupEvent event) {
        try (Stream<Path> beside = Files.list(base)) {
            List<Path> locks = beside.filter(path -> path.toString().endsWith(LOCK) && !path.equals(ownLock))
                    .toList();
            for (Path path : locks) {
                removeIfLeft(path);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Whoever lives holds its lock. */
    private static void removeIfLeft(Path lockFile) throws IOException {
        try (FileChannel other = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            if (other.tryLock() != null) {
                String path = lockFile.toString();
                Path folder = Path.of(path.substring(0, path.length() - LOCK.length()));
                if (Files.exists(folder)) {
                    Scratch.remove(folder);
                }
                Files.delete(lockFile);
            }
        } catch (OverlappingFileLockException ours) {
            // another folder of this process
        }
    }

    void stop(@Observes ShutdownEvent event) {
        try {
            Scratch.remove(own);
            lock.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
