package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The terms of a source, not yet checked. What is absent there is none of. */
@Schema(description = "The terms of a source. What is absent there is none of.")
public record SourceRequest(
        @Schema(
                        examples = "e-station",
                        description = "On registering only: small letters, digits and hyphens; for ever")
                @Nullable
                String code,
        @Schema(required = true, examples = "联企e站") @Nullable String zh,
        @Schema(required = true, examples = "Enterprise e-station") @Nullable String en,
        @Schema(examples = "partner-demo", description = "OAuth client that alone may file under it, besides clerks")
                @Nullable
                String client,
        @Schema(examples = "500", description = "Complaints a day; staff are not counted") @Nullable
                Integer quotaPerDay,
        @Schema(examples = "60", description = "Complaints a minute, per replica") @Nullable Integer limitPerMinute) {}
