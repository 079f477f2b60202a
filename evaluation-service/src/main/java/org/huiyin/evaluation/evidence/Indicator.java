package org.huiyin.evaluation.evidence;

/**
 * A figure about sections that others measure: an external indicator or a survey.
 *
 * @param least smallest value that can be true
 * @param most largest value that can be true
 */
public record Indicator(String code, IndicatorKind kind, String nameZh, String nameEn, double least, double most) {

    public boolean admits(double value) {
        return value >= least && value <= most;
    }
}
