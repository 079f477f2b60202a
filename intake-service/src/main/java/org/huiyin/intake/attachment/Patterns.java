package org.huiyin.intake.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Looks for words in the raw bytes of a file, small and capital letters alike, a block at a time. */
final class Patterns {
    private static final int BLOCK = 64 * 1024;

    private Patterns() {}

    static boolean anyIn(Path file, List<String> words, Deadline deadline) throws IOException {
        int overlap = words.stream().mapToInt(String::length).max().orElse(1) - 1;
        byte[] block = new byte[BLOCK + overlap];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.readNBytes(block, kept, block.length - kept);
            while (read > 0) {
                deadline.check();
                int filled = kept + read;
                String text = new String(block, 0, filled, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                if (words.stream().anyMatch(text::contains)) {
                    return true;
                }
                kept = Math.min(overlap, filled);
                System.arraycopy(block, filled - kept, block, 0, kept);
                read = in.readNBytes(block, kept, block.length - kept);
            }
        }
        return false;
    }
}
