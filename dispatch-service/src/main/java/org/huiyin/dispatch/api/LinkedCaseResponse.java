package org.huiyin.dispatch.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.StateName;
import org.huiyin.dispatch.store.MergedCases.LinkedCase;

/** A case that was merged in a common problem. */
@Schema(name = "LinkedCase")
public record LinkedCaseResponse(
        @Schema(description = "The complaint's id") UUID id,
        @Schema(examples = "HY-2026-0000123-K") String number,
        StateName state,
        Instant linkedAt) {

    static LinkedCaseResponse of(LinkedCase linked) {
        return new LinkedCaseResponse(
                linked.row().id(), linked.row().matter().number(), linked.row().stateName(), linked.linkedAt());
    }
}
