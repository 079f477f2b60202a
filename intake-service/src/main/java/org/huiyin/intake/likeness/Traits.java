package org.huiyin.intake.likeness;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.huiyin.intake.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * By what two complaints are compared. What is not known of a complaint yet is equal to nothing.
 *
 * @param place where it is, asked for only if the words are alike: it is sealed like them
 */
public record Traits(Sketches sketches, Party party, Matter matter, Supplier<Optional<Place>> place, Instant filedAt) {

    /** Whose complaint it is: a pseudonym, and the credit code of the enterprise concerned. */
    public record Party(@Nullable String complainant, @Nullable String enterprise) {}

    /** What it is filed under. */
    public record Matter(@Nullable String category, @Nullable String territory) {}
}
