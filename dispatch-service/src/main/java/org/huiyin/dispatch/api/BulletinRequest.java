package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of which week a bulletin is issued. */
public record BulletinRequest(
        @NotNull @Size(max = 10) @Schema(examples = "2026-W46", description = "ISO week that has ended") String week) {}
