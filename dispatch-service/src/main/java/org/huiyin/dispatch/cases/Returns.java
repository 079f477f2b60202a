package org.huiyin.dispatch.cases;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which sections gave a case back (退回), in order, and whether its owner was ruled since. Nobody passes the buck (推诿) for ever:
 * a ruled owner can't give the case back.
 */
public record Returns(List<String> by, boolean ruled) {
    public static final Returns NONE = new Returns(List.of(), false);

    public Returns {
        by = List.copyOf(by);
    }

    public int count() {
        return by.size();
    }

    Returns plus(String section) {
        return new Returns(Stream.concat(by.stream(), Stream.of(section)).toList(), ruled);
    }

    Returns afterRuling() {
        return new Returns(by, true);
    }
}
