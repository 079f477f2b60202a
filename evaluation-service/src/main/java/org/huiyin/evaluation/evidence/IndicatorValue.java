package org.huiyin.evaluation.evidence;

import java.time.LocalDate;
import org.huiyin.evaluation.run.Scope;

/**
 * What an indicator says of a section in a period.
 *
 * @param source who measured it
 * @param reference where the proof lies
 */
public record IndicatorValue(
        String code, String section, LocalDate from, LocalDate to, double value, String source, String reference) {

    /** Whether the period lies within the days of a cycle. */
    public boolean isWithin(Scope scope) {
        return !from.isBefore(scope.from()) && !to.isAfter(scope.to()) && !to.isBefore(from);
    }
}
