package org.huiyin.intake.helping;

/**
 * What is wrong with a row.
 *
 * @param line as an editor counts, the header being line 1
 * @param column empty for the whole row
 * @param detail one sentence in English, which repeats nothing of the row
 * @param messageZh the same in Chinese
 */
public record RowFault(int line, String column, String code, String detail, String messageZh) {

    static RowFault of(int line, String column, String code, String detail) {
        return new RowFault(line, column, code, detail, SheetWords.zh(code));
    }
}
