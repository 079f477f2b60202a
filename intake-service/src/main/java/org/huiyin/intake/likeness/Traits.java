package org.huiyin.intake.likeness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** By what two complaints are compared. What is not known of a complaint yet is equal to nothing. */
public record Traits(Sketches sketches, Party party, Place place, Instant filedAt) {

    /** Whose complaint it is: a pseudonym, and the credit code of the enterprise concerned. */
    public record Party(@Nullable String complainant, @Nullable String enterprise) {}

    /** What it is filed under. */
    public record Place(@Nullable String category, @Nullable String territory) {}
}
