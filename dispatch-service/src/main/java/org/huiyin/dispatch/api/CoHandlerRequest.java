package org.huiyin.dispatch.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.teaming.AddCoHandler;
import org.jspecify.annotations.Nullable;

/** Whom to ask for help with a case, and for what. */
public record CoHandlerRequest(
        @NotNull @Size(min = 1, max = 20) @Schema(examples = "S0004") String section,
        @Size(max = 20)
                @Schema(
                        examples = "L0004",
                        required = true,
                        description = "The leader who answers for this share; must be the leader of the section")
                @Nullable
                String leader,
        @NotNull
                @Size(min = 1, max = 2000)
                @Pattern(regexp = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]+")
                @Schema(examples = "请核查该企业的信用记录。", description = "Without personal data; never published")
                String task,
        @NotNull @Min(0) @Max(60) @Schema(examples = "3", description = "Working days") Integer limitWorkingDays) {

    AddCoHandler.Wish wish() {
        return new AddCoHandler.Wish(section, leader, task, limitWorkingDays);
    }
}
