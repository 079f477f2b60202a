package org.huiyin.local.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks a program once: into a temporary folder first, so that a folder of the final name is always whole. */
public final class Unpacking {

    private static final int EXECUTABLE = 0b001_000_000;

    private Unpacking() {}

    interface Source {
        InputStream open() throws IOException;
    }

    static void tarXz(Source source, Path target) throws IOException {
        if (Files.isDirectory(target)) {
            return;
        }
        try (InputStream in = source.open();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
            unpack(tar, target);
        }
    }

    static void zip(Source source, Path target) throws IOException {
        if (Files.isDirectory(target)) {
            return;
        }
        try (InputStream in = source.open();
                ZipArchiveInputStream zip = new ZipArchiveInputStream(in)) {
            unpack(zip, target);
        }
    }

    public static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static <E extends ArchiveEntry> void unpack(ArchiveInputStream<E> archive, Path target) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        deleteTree(unfinished);
        Files.createDirectories(unfinished);
        E entry = archive.getNextEntry();
        while (entry != null) {
            write(archive, entry, inside(unfinished, entry.getName()));
            entry = archive.getNextEntry();
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(InputStream content, ArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry instanceof TarArchiveEntry tar && tar.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(tar.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if (entry instanceof TarArchiveEntry tar && (tar.getMode() & EXECUTABLE) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("an entry leaves the folder: " + name);
        }
        return path;
    }
}
