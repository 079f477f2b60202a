package org.huiyin.dispatch.store;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.dispatch.sheet.FileFault;
import org.huiyin.dispatch.sheet.Table;
import org.huiyin.service.sheet.SheetFormat;
import org.jspecify.annotations.Nullable;

/** A file for the register, and how far it has come. */
public record ImportRow(
        UUID id,
        Wish wish,
        ImportState state,
        @Nullable Failure failure,
        Counts counts,
        String receivedBy,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        int attempt) {

    /**
     * What is asked for.
     *
     * @param dryRun only look, change nothing
     * @param acceptGoodRows take the good rows although others are bad
     */
    public record Wish(Table data, SheetFormat format, boolean dryRun, boolean acceptGoodRows) {}

    /**
     * Why it can't be taken.
     *
     * @param column number from 1 of the column at fault, or the heading of the one that lacks
     */
    public record Failure(FileFault fault, @Nullable String column) {}

    /** Rows so far. */
    public record Counts(int read, int good, int unchanged, int bad) {}
}
