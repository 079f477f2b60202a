package org.huiyin.evaluation.run;

/**
 * What the data can tell at all; read it first (4.4).
 *
 * @param sections in scope
 * @param rankable sections with enough cases, complainants and follow-up
 * @param rankability share of the spread between sections that is true, from 0 to 1
 * @param ordinals whether ranks may be shown as numbers; bands only otherwise
 * @param largestBest highest probability to be among the k best
 * @param largestWorst highest probability to be among the k worst
 * @param aboveThreshold sections whose rate is surely above the threshold
 * @param possiblyWorst sections that can't be excluded from the k worst
 * @param undecided whether these are so many that figures alone do not single out k
 */
public record Power(
        int sections,
        int rankable,
        double rankability,
        boolean ordinals,
        double largestBest,
        double largestWorst,
        int aboveThreshold,
        int possiblyWorst,
        boolean undecided) {}
