package org.huiyin.evaluation.rules;

/**
 * How long the stages of a cycle take (4.7), and from what number on a cell is published (4.8).
 *
 * @param reconciliationDays working days in which sections check their own data
 * @param noticeDays working days of public notice, at least
 * @param appealDays working days in which an appeal is decided
 * @param followUpMonths months after which consequences are looked at again
 * @param suppressBelow smaller counts are not shown in public
 */
public record Procedure(
        int reconciliationDays, int noticeDays, int appealDays, int followUpMonths, int suppressBelow) {}
