package org.huiyin.intake.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit to an enterprise. */
@Schema(name = "VisitRequest", description = "A visit to an enterprise.")
public record VisitRequest(
        @Schema(required = true, examples = "2026-03-02") @Nullable String visitedOn,
        @Schema(required = true, examples = "一号厂房") @Nullable String place,
        @Schema(required = true, examples = "3", description = "How many were met there") @Nullable Integer people,
        @Schema(required = true, description = "Codes of the helpers and leaders who came") @Nullable
                List<@Nullable String> visitors) {}
