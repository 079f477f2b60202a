package org.huiyin.evaluation.method.ranking;

/** What is known of a section's true value after the data: a continuous distribution. */
public interface Posterior {
    /** The probability that the true value lies above a point. */
    double survival(double point);

    /**
     * The probabilities that the true value lies above each of the points.
     *
     * @param points ascending
     * @param first the probability that it lies above the first of them
     */
    double[] survivals(double[] points, double first);

    /** The same, where none of them is known. */
    default double[] survivals(double[] points) {
        return survivals(points, survival(points[0]));
    }
}
