package org.huiyin.evaluation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.evaluation.cycle.Charter;
import org.huiyin.evaluation.cycle.CycleKind;
import org.jspecify.annotations.Nullable;

/** What a cycle is about. */
public record CycleRequest(
        @NotNull @Size(min = 1, max = 120) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+") @Schema(examples = "2027年度科室评议")
                String nameZh,
        @NotNull
                @Size(min = 1, max = 120)
                @Pattern(regexp = "[^\\x00-\\x1f\\x7f]+")
                @Schema(examples = "Evaluation of sections 2027")
                String nameEn,
        @NotNull CycleKind kind,
        @Nullable @Schema(description = "A rehearsal that publishes nothing; false if absent") Boolean shadow,
        @NotNull @Valid CycleScope scope) {

    Charter charter() {
        return new Charter(nameZh, nameEn, kind, Boolean.TRUE.equals(shadow), scope.scope());
    }
}
