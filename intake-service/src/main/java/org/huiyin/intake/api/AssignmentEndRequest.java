package org.huiyin.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The last day of a period of help. */
@Schema(name = "AssignmentEndRequest", description = "The last day of a period of help.")
public record AssignmentEndRequest(@Schema(required = true, examples = "2026-03-31") @Nullable String until) {}
