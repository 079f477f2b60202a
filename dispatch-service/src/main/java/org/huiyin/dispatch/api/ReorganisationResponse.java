package org.huiyin.dispatch.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.reorganisation.Ordered;
import org.huiyin.dispatch.reorganisation.ReorganisationKind;

/** A reorganisation that was ordered. */
@Schema(name = "Reorganisation")
public record ReorganisationResponse(
        UUID id,
        ReorganisationKind kind,
        LocalDate effectiveOn,
        List<String> predecessors,
        List<String> successors,
        @Schema(description = "Who has the work, by category; * stands for every other")
                Map<String, String> inheritance,
        Instant orderedAt) {

    static ReorganisationResponse of(Ordered ordered) {
        return new ReorganisationResponse(
                ordered.id(),
                ordered.kind(),
                ordered.effectiveOn(),
                ordered.predecessors(),
                ordered.successors(),
                ordered.inheritance(),
                ordered.at());
    }
}
