package org.huiyin.evaluation.method.ranking;

/** What is known of a section's true value after the data: a continuous distribution. */
public interface Posterior {
    /**
     * The probabilities that the true value lies above each of the points.
     *
     * @param points ascending
     */
    double[] survivals(double[] points);
}
