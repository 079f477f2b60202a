package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.ReturnReason;
import org.jspecify.annotations.Nullable;

/** Why a section gives a case back, by which rule, and whose it is instead. */
public record ReturnRequest(
        @NotNull ReturnReason reason,
        @NotBlank @Size(max = 500) @Schema(description = "The rule that says so", examples = "《市城市管理条例》第九条")
                String legalBasis,
        @Nullable
                @Size(max = 20)
                @Schema(
                        description = "The section that is competent; required when the reason says that another is",
                        examples = "S0004")
                String proposedOwner) {}
