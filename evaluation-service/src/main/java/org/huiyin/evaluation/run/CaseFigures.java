package org.huiyin.evaluation.run;

/**
 * The cases of a section in the period.
 *
 * @param countable cases that count
 * @param weight sum of their weights
 * @param effective number of equally weighted cases that would be as good
 * @param complainants distinct pseudonyms
 * @param followUpCoverage share of closed cases whose complainant was reached by somebody outside the unit
 * @param excluded cases taken out for a coded reason
 * @param auditExclusions whether their share is above what the rules allow, or beyond the funnel
 * @param auditRatings whether complainants are clearly less content when a third unit asks them once more
 * @param meanLoss weighted mean loss, 0 without cases
 * @param expectedLoss what the same cases lose on average over all sections, 0 without cases
 */
public record CaseFigures(
        int countable,
        double weight,
        double effective,
        int complainants,
        double followUpCoverage,
        int excluded,
        boolean auditExclusions,
        boolean auditRatings,
        double meanLoss,
        double expectedLoss) {}
