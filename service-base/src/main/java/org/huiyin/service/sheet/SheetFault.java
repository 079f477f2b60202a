package org.huiyin.service.sheet;

import org.jspecify.annotations.Nullable;

/** Why a file of rows can't be read at all: a stable word, and a sentence in Chinese and in English. */
public enum SheetFault {
    UNKNOWN_ENCODING("文件既不是UTF-8也不是GB18030编码。", "The file is neither UTF-8 nor GB18030."),
    NO_HEADER("文件没有表头。", "The file has no header."),
    MISSING_COLUMN("表头缺少必需的列。", "The header lacks a column that is required."),
    UNKNOWN_COLUMN("表头有未知或重复的列。", "The header has a column that is unknown or there twice."),
    BROKEN_FILE("文件已损坏或格式不符。", "The file is broken or not of its kind."),
    TOO_MANY_ROWS("文件行数过多。", "The file has too many rows."),
    ZIP_TOO_LARGE("压缩包解压后过大、文件过多或压缩率异常。", "The archive holds too much, too many files, or is packed too tightly."),
    ZIP_UNSAFE("压缩包内含不允许的文件或内容。", "The archive holds a file or content that is refused."),
    TOO_MUCH_TEXT("工作簿文本过多，请改用CSV文件发送。", "The workbook holds more text than is read from one. Send it as CSV."),
    NO_PROGRESS(
            "处理三次均无进展，已停止。请拆分文件或改用CSV文件发送。",
            "Three attempts got no further, so it is not tried again. Send it in parts or as CSV.");

    private final String zh;
    private final String en;

    SheetFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The sentence with the column that is meant, as {@link UnreadableSheet#column()} tells it. */
    public String zh(@Nullable String column) {
        return column == null
                ? zh
                : zh.substring(0, zh.length() - 1) + "：" + (byNumber() ? "第" + column + "列" : column) + "。";
    }

    public String en(@Nullable String column) {
        return column == null
                ? en
                : en.substring(0, en.length() - 1) + ": " + (byNumber() ? "column " : "") + column + ".";
    }

    private boolean byNumber() {
        return this == UNKNOWN_COLUMN;
    }
}
