package org.huiyin.dispatch.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the section answers to a supervision order. */
public record AnswerRequest(
        @NotNull
                @Size(min = 1, max = 4000)
                @Pattern(regexp = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]+")
                @Schema(examples = "材料已补齐，证件将于明日发出。", description = "Without personal data; never published")
                String text) {}
