package org.huiyin.dispatch.sheet;

import org.huiyin.service.sheet.SheetFault;
import org.jspecify.annotations.Nullable;

/** Why a file for the register can't be taken: a stable word, and a sentence in Chinese and in English. */
public enum FileFault {
    UNKNOWN_ENCODING(SheetFault.UNKNOWN_ENCODING),
    NO_HEADER(SheetFault.NO_HEADER),
    MISSING_COLUMN(SheetFault.MISSING_COLUMN),
    UNKNOWN_COLUMN(SheetFault.UNKNOWN_COLUMN),
    BROKEN_FILE(SheetFault.BROKEN_FILE),
    TOO_MANY_ROWS(SheetFault.TOO_MANY_ROWS),
    ZIP_TOO_LARGE(SheetFault.ZIP_TOO_LARGE),
    ZIP_UNSAFE(SheetFault.ZIP_UNSAFE),
    TOO_MUCH_TEXT(SheetFault.TOO_MUCH_TEXT),
    INCONSISTENT("导入后登记册将自相矛盾，未作任何更改。", "The register would contradict itself; nothing was changed.");

    private final @Nullable SheetFault ofSheet;
    private final String zh;
    private final String en;

    FileFault(SheetFault fault) {
        this(fault, fault.zh(), fault.en());
    }

    FileFault(String zh, String en) {
        this(null, zh, en);
    }

    FileFault(@Nullable SheetFault ofSheet, String zh, String en) {
        this.ofSheet = ofSheet;
        this.zh = zh;
        this.en = en;
    }

    /** The same fault of a file of rows, under the name that the register's imports have for it. */
    public static FileFault of(SheetFault fault) {
        return valueOf(fault.name());
    }

    /** @param column as {@link org.huiyin.service.sheet.UnreadableSheet#column()} tells it */
    public String zh(@Nullable String column) {
        return ofSheet == null ? zh : ofSheet.zh(column);
    }

    public String en(@Nullable String column) {
        return ofSheet == null ? en : ofSheet.en(column);
    }
}
