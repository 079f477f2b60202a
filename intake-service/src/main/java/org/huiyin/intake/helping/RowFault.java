package org.huiyin.intake.helping;

/**
 * What is wrong with a row.
 *
 * @param line as an editor counts, the header being line 1
 * @param column empty for the whole row
 */
public record RowFault(int line, String column, String code, String detail) {}
