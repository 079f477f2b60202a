package org.huiyin.intake.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A coordination meeting on the demands of one enterprise. */
@Schema(name = "MeetingRequest", description = "A coordination meeting on the demands of one enterprise.")
public record MeetingRequest(
        @Schema(required = true, examples = "2026-03-05") @Nullable String heldOn,
        @Schema(required = true, description = "Who took part, one line each") @Nullable
                List<@Nullable String> participants,
        @Schema(required = true) @Nullable List<@Nullable DecisionPart> decisions) {

    /** One decision: what, who answers for it, until when, for which demands. */
    @Schema(name = "DecisionRequest")
    public record DecisionPart(
            @Schema(required = true, examples = "由金融科协调续贷") @Nullable String text,
            @Schema(required = true, examples = "U003", description = "Code of the unit that answers for it") @Nullable
                    String ownerUnit,
            @Schema(examples = "S0039", description = "Code of the section, if one does") @Nullable String ownerSection,
            @Schema(required = true, examples = "2026-03-20") @Nullable String dueOn,
            @Schema(required = true, description = "Numbers of the demands") @Nullable
                    List<@Nullable String> demands) {}
}
