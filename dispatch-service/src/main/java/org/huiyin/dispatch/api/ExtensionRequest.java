package org.huiyin.dispatch.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much more time a section needs, and why. */
public record ExtensionRequest(
        @Min(1) @Max(30) @Schema(description = "Working days", examples = "3", required = true) int workingDays,
        @NotBlank @Size(max = 500) @Schema(examples = "需等待第三方检测报告。") String basis) {}
