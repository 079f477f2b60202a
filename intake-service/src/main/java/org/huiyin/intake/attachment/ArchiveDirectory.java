package org.huiyin.intake.attachment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.huiyin.intake.complaint.InvalidValue;

/**
 * What the directory at the end of an archive declares; read and judged before anything is inflated. Read by hand: libraries make objects
 * of all entries before one can say that there are too many.
 */
final class ArchiveDirectory {
    private static final int MOST_ENTRIES = 2_000;
    /** So many entries with names of 255 bytes and some extras. */
    private static final long LARGEST = 1024L * 1024;

    private static final int FIRST_ENTRY = 0x04034b50;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENCRYPTED = 1;
    private static final int SYMLINK = 0xA;
    private static final Map<MediaKind, String> MAIN_PART =
            Map.of(MediaKind.XLSX, "xl/workbook.xml", MediaKind.DOCX, "word/document.xml");

    private final Map<String, Long> entries = new HashMap<>();
    private long inflated;

    private ArchiveDirectory() {}

    /** The compressed size of each entry by name. */
    static Map<String, Long> read(Path path, MediaKind kind) throws IOException {
        ArchiveDirectory directory = new ArchiveDirectory();
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            directory.readEntries(bytes(file));
        }
        directory.checkParts(kind);
        return directory.entries;
    }

    static InvalidValue severalFormats() {
        return new InvalidValue("several-formats", "can be read as something else as well");
    }

    /** An archive begins with an entry and ends with its directory: nothing stands before, between or behind. */
    private static ByteBuffer bytes(RandomAccessFile file) throws IOException {
        if (file.length() < END_LENGTH) {
            throw unreadable();
        }
        ByteBuffer end = bytes(file, file.length() - END_LENGTH, END_LENGTH);
        if (bytes(file, 0, Integer.BYTES).getInt() != FIRST_ENTRY || end.getInt(0) != END) {
            throw severalFormats();
        }
        long size = Integer.toUnsignedLong(end.getInt(12));
        long start = Integer.toUnsignedLong(end.getInt(16));
        if (Short.toUnsignedInt(end.getShort(10)) > MOST_ENTRIES || size > LARGEST) {
            throw tooMany();
        }
        if (start + size != file.length() - END_LENGTH) {
            throw severalFormats();
        }
        return bytes(file, start, (int) size);
    }

    private static ByteBuffer bytes(RandomAccessFile file, long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(from);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void readEntries(ByteBuffer directory) {
        while (directory.hasRemaining()) {
            ByteBuffer header = directory.slice().order(ByteOrder.LITTLE_ENDIAN);
            if (header.remaining() < ENTRY_LENGTH || header.getInt(0) != ENTRY) {
                throw unreadable();
            }
            int name = Short.toUnsignedInt(header.getShort(28));
            int extras = Short.toUnsignedInt(header.getShort(30)) + Short.toUnsignedInt(header.getShort(32));
            if (header.remaining() < ENTRY_LENGTH + name + extras) {
                throw unreadable();
            }
            add(header, new String(header.array(), header.arrayOffset() + ENTRY_LENGTH, name, StandardCharsets.UTF_8));
            directory.position(directory.position() + ENTRY_LENGTH + name + extras);
        }
    }

    private void add(ByteBuffer header, String name) {
        ArchiveEntry.checkName(name);
        if ((header.getShort(8) & ENCRYPTED) != 0 || header.getInt(38) >>> 28 == SYMLINK) {
            throw new InvalidValue("odd-entry", "holds an entry that is no plain file");
        }
        inflated += Integer.toUnsignedLong(header.getInt(24));
        if (inflated > Archives.MOST_BYTES) {
            throw Archives.tooMuch();
        }
        if (entries.put(name, Integer.toUnsignedLong(header.getInt(20))) != null) {
            throw severalFormats();
        }
        if (entries.size() > MOST_ENTRIES) {
            throw tooMany();
        }
    }

    private void checkParts(MediaKind kind) {
        boolean whole = entries.containsKey("[Content_Types].xml");
        for (Map.Entry<MediaKind, String> part : MAIN_PART.entrySet()) {
            whole &= entries.containsKey(part.getValue()) == (part.getKey() == kind);
        }
        if (!whole) {
            throw new InvalidValue("content-differs", "is not of the kind that its Content-Type says");
        }
    }

    private static InvalidValue tooMany() {
        return new InvalidValue("too-many-entries", "holds too many entries");
    }

    private static InvalidValue unreadable() {
        return new InvalidValue("unreadable", "can't be read; it may be damaged");
    }
}
