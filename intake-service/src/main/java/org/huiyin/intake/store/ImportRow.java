package org.huiyin.intake.store;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.intake.bulk.Profile;
import org.huiyin.intake.complaint.FiledBy;
import org.huiyin.service.sheet.SheetFault;
import org.huiyin.service.sheet.SheetFormat;
import org.jspecify.annotations.Nullable;

/** A file of complaints, and how far it has come. */
public record ImportRow(UUID id, Wish wish, Sender sender, Seal seal, Course course) {

    /** What is asked for. */
    public record Wish(Profile profile, String source, SheetFormat format, boolean dryRun) {}

    /** Who sends it, and when. */
    public record Sender(FiledBy by, String subject, Instant at) {}

    /**
     * Under what the file is sealed while it waits.
     *
     * @param bytes length of the file
     */
    public record Seal(short keyVersion, byte[] wrappedKey, long bytes) {}

    /**
     * @param total rows of the whole file, once that is known
     * @param lastLine everything up to this line of the file is committed
     * @param attempt number of the attempt that works on it
     * @param idleAttempts attempts since rows were committed last, the present one included
     */
    public record Course(
            ImportState state,
            @Nullable Failure failure,
            @Nullable Instant finishedAt,
            @Nullable Integer total,
            int lastLine,
            Counts counts,
            int attempt,
            int idleAttempts) {
        public static final Course BEFORE =
                new Course(ImportState.RECEIVED, null, null, null, 0, new Counts(0, 0, 0, 0), 0, 0);
    }

    /**
     * Why it can't be read.
     *
     * @param column number from 1 of the column at fault, or the heading of the one that lacks
     */
    public record Failure(SheetFault fault, @Nullable String column) {}

    /** Rows so far, by what was made of them. */
    public record Counts(int filed, int unchanged, int differing, int refused) {
        public int read() {
            return filed + unchanged + differing + refused;
        }
    }
}
