package org.huiyin.intake.likeness;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a complaint's words to compare it: a sketch of title and text together, and one of the title, in which people say
 * in few words what they come back with. Each is absent where there are too few words.
 */
public record Sketches(@Nullable Sketch words, @Nullable Sketch title) {

    /** How alike the words are, from 0 to 1: those of the whole, or of whole and title alike if that is more. */
    public double likenessTo(Sketches other) {
        double whole = likeness(words, other.words);
        return Math.max(whole, (whole + likeness(title, other.title)) / 2);
    }

    private static double likeness(@Nullable Sketch one, @Nullable Sketch other) {
        return one == null || other == null ? 0 : one.likenessTo(other);
    }

    /** Complaints worth comparing share at least one of these values; empty without a sketch. */
    public List<Integer> bands() {
        return Stream.concat(bands(words, 0), bands(title, 1)).toList();
    }

    private static Stream<Integer> bands(@Nullable Sketch sketch, int sort) {
        return sketch == null ? Stream.empty() : sketch.bands(sort).stream();
    }
}
