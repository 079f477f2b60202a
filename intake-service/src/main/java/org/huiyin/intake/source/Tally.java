package org.huiyin.intake.source;

import java.util.Collection;

/**
 * What became of complaints: {@code received = handedOver + waiting} and {@code handedOver = open + closed}, always.
 *
 * @param closed finished, withdrawn or referred
 * @param withdrawn of the closed ones, whether a section had it already or not
 */
public record Tally(long received, long handedOver, long waiting, long open, long closed, long withdrawn) {

    /** So many complaints of one sort are in one place. */
    public record Count(Whereabouts place, long n) {}

    public static Tally of(Collection<Count> counts) {
        long waiting = sum(counts, Whereabouts.WAITING);
        long open = sum(counts, Whereabouts.OPEN);
        long withdrawn = sum(counts, Whereabouts.WITHDRAWN);
        long closed = sum(counts, Whereabouts.FINISHED) + sum(counts, Whereabouts.REFERRED) + withdrawn;
        return new Tally(waiting + open + closed, open + closed, waiting, open, closed, withdrawn);
    }

    private static long sum(Collection<Count> counts, Whereabouts place) {
        return counts.stream()
                .filter(count -> count.place() == place)
                .mapToLong(Count::n)
                .sum();
    }
}
