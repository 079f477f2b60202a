package org.huiyin.dispatch.cases;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which sections gave a case back (退回), in order, and whether its owner was ruled since. Nobody passes the buck (推诿) for ever:
 * a ruled owner can't give the case back.
 *
 * @param separations how often the case was taken out of a common problem, for which no section is to blame
 */
public record Returns(List<String> by, boolean ruled, int separations) {
    public static final Returns NONE = new Returns(List.of(), false, 0);

    public Returns {
        by = List.copyOf(by);
    }

    public Returns(List<String> by, boolean ruled) {
        this(by, ruled, 0);
    }

    public int count() {
        return by.size();
    }

    Returns plus(String section) {
        return new Returns(Stream.concat(by.stream(), Stream.of(section)).toList(), ruled, separations);
    }

    Returns afterRuling() {
        return new Returns(by, true, separations);
    }

    Returns afterSeparation() {
        return new Returns(by, ruled, separations + 1);
    }
}
