package org.huiyin.evaluation.method.ranking;

/** The end of a ranking from which a list is counted. */
enum End {
    LARGEST,
    SMALLEST;

    /** The probability that a unit lies nearer to this end, by the probability that it lies above. */
    double before(double above) {
        return this == LARGEST ? above : 1 - above;
    }
}
