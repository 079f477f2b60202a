package org.huiyin.intake.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.huiyin.intake.complaint.InvalidValue;

/**
 * Checks a workbook or document, which is a ZIP archive, entry by entry: what its directory declares, and then what really comes out.
 * Both must tell the same, or two readers would see two files. Nothing is unpacked to anywhere.
 */
final class Archives {
    /** Inflated bytes of all entries together. */
    static final long MOST_BYTES = 100L * 1024 * 1024;

    private static final int MOST_RATIO = 100;
    /** Small entries may shrink as they like: a page of blanks is no attack. */
    private static final long RATIO_FREE = 100L * 1024;

    private static final int BLOCK = 64 * 1024;

    void check(MediaKind kind, Path file, Deadline deadline) throws IOException {
        Map<String, Long> declared = ArchiveDirectory.read(file, kind);
        Set<String> found = new HashSet<>();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Long compressed = declared.get(entry.getName());
                if (compressed == null || !found.add(entry.getName())) {
                    throw ArchiveDirectory.severalFormats();
                }
                total += inflate(zip, entry, new Budget(compressed, MOST_BYTES - total), deadline);
            }
        }
        if (found.size() != declared.size()) {
            throw ArchiveDirectory.severalFormats();
        }
    }

    /** How much may come out of an entry of so many bytes. */
    private record Budget(long compressed, long most) {

        void check(long inflated) {
            if (inflated > most || (inflated > RATIO_FREE && inflated > MOST_RATIO * compressed)) {
                throw tooMuch();
            }
        }
    }

    static InvalidValue tooMuch() {
        return new InvalidValue("inflates-too-much", "holds more than an archive of its size should");
    }

    private static long inflate(InputStream zip, ZipEntry entry, Budget budget, Deadline deadline) throws IOException {
        byte[] block = new byte[BLOCK];
        int head = zip.readNBytes(block, 0, BLOCK);
        budget.check(head);
        ArchiveEntry.check(entry.getName(), block, head);
        long inflated = head;
        for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
            deadline.check();
            inflated += read;
            budget.check(inflated);
        }
        return inflated;
    }
}
