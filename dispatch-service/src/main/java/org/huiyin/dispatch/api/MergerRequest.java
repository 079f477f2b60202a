package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which common problem a case is merged. */
public record MergerRequest(@NotNull @Schema(description = "The common problem's id") UUID problem) {}
