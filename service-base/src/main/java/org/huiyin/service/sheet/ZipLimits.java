package org.huiyin.service.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through an archive before anything else reads it: how many entries, how many bytes they really inflate to, how tightly they
 * are packed; no archive inside, no path that leads out, no document type declaration.
 */
final class ZipLimits {
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 100L * 1024 * 1024;
    private static final long TIGHTEST = 100;
    /** Below this a ratio says nothing. */
    private static final long SMALL = 64 * 1024;

    private static final String DOCTYPE = "<!DOCTYPE";
    private static final List<String> ARCHIVES = List.of(".zip", ".jar", ".xlsx", ".xlsm", ".docx", ".gz", ".7z");

    private ZipLimits() {}

    static void check(Path file) {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            require(archive.size() <= MOST_ENTRIES, SheetFault.ZIP_TOO_LARGE);
            long total = 0;
            for (ZipEntry entry : Collections.list(archive.entries())) {
                require(harmless(entry.getName()), SheetFault.ZIP_UNSAFE);
                total += inflated(archive, entry, MOST_BYTES - total);
            }
        } catch (IOException | IllegalArgumentException e) { // the latter for a name that is no text
            throw new UnreadableSheet(SheetFault.BROKEN_FILE, e);
        }
    }

    private static boolean harmless(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return !low.startsWith("/")
                && !low.contains("..")
                && !low.contains("\\")
                && !low.contains(":")
                && !low.endsWith("vbaproject.bin")
                && ARCHIVES.stream().noneMatch(low::endsWith);
    }

    /** What comes out, whatever the entry says of itself. */
    private static long inflated(ZipFile archive, ZipEntry entry, long left) throws IOException {
        require(entry.getSize() <= left, SheetFault.ZIP_TOO_LARGE);
        byte[] buffer = new byte[8192];
        String tail = "";
        long bytes = 0;
        try (InputStream content = archive.getInputStream(entry)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                require(bytes <= left, SheetFault.ZIP_TOO_LARGE);
                require(bytes <= SMALL || bytes <= TIGHTEST * entry.getCompressedSize(), SheetFault.ZIP_TOO_LARGE);
                String seen = tail + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                require(!seen.contains(DOCTYPE), SheetFault.ZIP_UNSAFE);
                tail = seen.substring(Math.max(0, seen.length() - DOCTYPE.length()));
            }
        }
        return bytes;
    }

    private static void require(boolean kept, SheetFault fault) {
        if (!kept) {
            throw new UnreadableSheet(fault);
        }
    }
}
