package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The stage to be simulated, not yet checked. */
@Schema(description = "The stage that a complaint of the sandbox reaches.")
public record SandboxMoveRequest(
        @Schema(
                        required = true,
                        examples = "REGISTERED",
                        description = "As in progress.current.stage; a 409 names those that may follow")
                @Nullable
                String stage) {}
