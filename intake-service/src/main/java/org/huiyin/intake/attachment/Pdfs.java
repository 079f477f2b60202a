package org.huiyin.intake.attachment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.huiyin.intake.complaint.InvalidValue;

/** Checks that a PDF is a PDF from its first byte to its last, and no page of the web or archive as well. */
final class Pdfs {
    private static final String HEAD = "%PDF-";
    private static final String END = "%%EOF";
    private static final String END_OF_ARCHIVE = "PK\u0005\u0006";
    private static final int TAIL = 1024;
    /** The end of an archive has a fixed part and a comment of at most 65,535 bytes. */
    private static final int ARCHIVE_TAIL = 65_557;

    private static final List<String> WEB = List.of("<script", "<html", "<!doctype html", "<svg", "<iframe");

    private Pdfs() {}

    static void check(Path file, Deadline deadline) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (!text(bytes, 0, HEAD.length()).equals(HEAD)) {
                throw severalFormats();
            }
            String tail = text(bytes, bytes.length() - TAIL, TAIL);
            int end = tail.lastIndexOf(END);
            if (end < 0) {
                throw new InvalidValue("unreadable", "has no end; it may be damaged");
            }
            boolean more =
                    !tail.substring(end + END.length()).replace('\0', ' ').isBlank();
            if (more || text(bytes, bytes.length() - ARCHIVE_TAIL, ARCHIVE_TAIL).contains(END_OF_ARCHIVE)) {
                throw severalFormats();
            }
        }
        if (Patterns.anyIn(file, WEB, deadline)) {
            throw severalFormats();
        }
    }

    private static InvalidValue severalFormats() {
        return new InvalidValue("several-formats", "can be read as something else as well");
    }

    private static String text(RandomAccessFile file, long from, int length) throws IOException {
        long start = Math.max(0, from);
        byte[] bytes = new byte[(int) Math.min(length, file.length() - start)];
        file.seek(start);
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
