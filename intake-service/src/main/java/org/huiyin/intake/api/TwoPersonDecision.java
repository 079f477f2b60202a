package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the second person says, not yet checked. */
@Schema(description = "What the second person says.")
public record TwoPersonDecision(@Schema(required = true) @Nullable Boolean approved) {}
