package org.huiyin.intake.bulk;

/**
 * One thing that is wrong with a row.
 *
 * @param column as the file names it; empty for the row as a whole
 * @param code a stable word, see {@link FaultWords}
 */
public record RowFault(String column, String code) {}
