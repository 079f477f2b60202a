package org.huiyin.evaluation.publication.page;

/**
 * What the score of a section starts from, before its own cases count.
 *
 * @param meanLoss weighted mean loss of all cases of all sections
 * @param shrinkage share of the own figure that is given up for the mean, from 0 to 1
 * @param mean effect of the ranked sections
 * @param weight of all cases of the section
 * @param base 100 (1 − meanLoss)
 * @param pull 100 · shrinkage · mean
 */
public record ScoreConstants(double meanLoss, double shrinkage, double mean, double weight, double base, double pull) {
    private static final double HUNDRED = 100;

    public ScoreConstants {
        if (!(weight > 0) || !(shrinkage >= 0 && shrinkage <= 1)) {
            throw new IllegalArgumentException("weight " + weight + ", shrinkage " + shrinkage);
        }
        Identity.check("base", base, HUNDRED * (1 - meanLoss));
        Identity.check("pull", pull, HUNDRED * shrinkage * mean);
    }

    public static ScoreConstants of(double meanLoss, double shrinkage, double mean, double weight) {
        return new ScoreConstants(
                meanLoss, shrinkage, mean, weight, HUNDRED * (1 - meanLoss), HUNDRED * shrinkage * mean);
    }

    /** What a case takes from the score; below 0 it adds to it. */
    public double points(double loss, double expected, double caseWeight) {
        return HUNDRED * (1 - shrinkage) * caseWeight * (loss - expected) / weight;
    }
}
