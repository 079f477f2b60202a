package org.huiyin.evaluation.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.evaluation.rulefile.Difference;
import org.jspecify.annotations.Nullable;

/**
 * One value in which two rule sets differ.
 *
 * @param pointer JSON pointer to it
 * @param from the value in the first one; null if it has none
 * @param to the value in the other one; null if it has none
 */
public record DifferenceView(
        @Schema(examples = "/selection/bestLength") String pointer,
        @Schema(description = "Any JSON value; null if there is none", implementation = Object.class) @Nullable
                JsonNode from,
        @Schema(description = "Any JSON value; null if there is none", implementation = Object.class) @Nullable
                JsonNode to) {

    static DifferenceView of(Difference difference) {
        return new DifferenceView(difference.pointer(), difference.from(), difference.to());
    }
}
