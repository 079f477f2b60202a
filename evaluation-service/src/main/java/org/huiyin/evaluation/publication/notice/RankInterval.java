package org.huiyin.evaluation.publication.notice;

/** The ranks that hold the true one with 90 %; rank 1 is the first of its list. */
public record RankInterval(int low, int high) {
    public RankInterval {
        if (low < 1 || high < low) {
            throw new IllegalArgumentException("no ranks from " + low + " to " + high);
        }
    }
}
