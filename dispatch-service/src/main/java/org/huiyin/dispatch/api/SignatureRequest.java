package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a leader says to a closure that the section claims. */
public record SignatureRequest(@NotNull @Schema(description = "False sends the case back to work") Boolean signed) {}
