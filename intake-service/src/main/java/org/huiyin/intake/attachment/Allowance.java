package org.huiyin.intake.attachment;

import java.util.Optional;

/** What the files of one complaint use up of what they may: ten of them, 25 MiB together, 10 MiB each. */
public record Allowance(int files, long bytes) {
    public static final long LARGEST_FILE = 10L * 1024 * 1024;
    public static final int MOST_FILES = 10;
    public static final long MOST_BYTES = 25L * 1024 * 1024;

    /** Why another file has no room. */
    public enum Full {
        FILES,
        BYTES
    }

    /** Empty if a file of this size may come on top. */
    public Optional<Full> refuses(long size) {
        if (files >= MOST_FILES) {
            return Optional.of(Full.FILES);
        }
        return bytes + size > MOST_BYTES ? Optional.of(Full.BYTES) : Optional.empty();
    }
}
