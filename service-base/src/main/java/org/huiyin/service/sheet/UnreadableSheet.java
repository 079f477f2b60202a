package org.huiyin.service.sheet;

import org.jspecify.annotations.Nullable;

/** A file of rows can't be read, or not to its end. What stands in it is never repeated: where a header lacks, that is a complaint. */
public final class UnreadableSheet extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final SheetFault fault;
    private final @Nullable String column;

    public UnreadableSheet(SheetFault fault) {
        this(fault, null, null);
    }

    UnreadableSheet(SheetFault fault, Throwable cause) {
        this(fault, null, cause);
    }

    private UnreadableSheet(SheetFault fault, @Nullable String column, @Nullable Throwable cause) {
        super(fault.name(), cause);
        this.fault = fault;
        this.column = column;
    }

    /** @param number of the column, from 1 */
    public static UnreadableSheet unknownColumn(int number) {
        return new UnreadableSheet(SheetFault.UNKNOWN_COLUMN, Integer.toString(number), null);
    }

    /** @param heading as it is called in our own list of columns */
    public static UnreadableSheet missingColumn(String heading) {
        return new UnreadableSheet(SheetFault.MISSING_COLUMN, heading, null);
    }

    public SheetFault fault() {
        return fault;
    }

    /** Number from 1 of a column that is unknown or there twice, or the heading of one that lacks; absent where none is at fault. */
    public @Nullable String column() {
        return column;
    }
}
