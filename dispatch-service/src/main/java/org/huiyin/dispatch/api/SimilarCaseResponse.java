package org.huiyin.dispatch.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.cases.StateName;
import org.huiyin.dispatch.likeness.Reason;
import org.huiyin.dispatch.likeness.Traits;
import org.huiyin.dispatch.merging.FindSimilar.Similar;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.MergeColumns;
import org.jspecify.annotations.Nullable;

/** A case that may have the same problem. */
@Schema(name = "SimilarCase")
public record SimilarCaseResponse(
        @Schema(description = "The complaint's id") UUID id,
        @Schema(examples = "HY-2026-0000123-K") String number,
        StateName state,
        @Schema(description = "The common problem that it is merged in") @Nullable UUID commonProblem,
        @Schema(examples = "government-service") String category,
        @Schema(examples = "HY-01") String territory,
        @Schema(description = "Pseudonym of the enterprise concerned") @Nullable String enterprise,
        Instant filedAt,
        @Schema(description = "From 0 to 1", examples = "0.83") double score,
        @Schema(description = "How alike the words are, as estimated from their sketches", examples = "0.64") @Nullable
                Double words,
        List<Reason> reasons) {

    static SimilarCaseResponse of(Similar similar) {
        CaseRow row = similar.candidate().row();
        Traits traits = similar.candidate().traits();
        MergeColumns merge = row.merge();
        return new SimilarCaseResponse(
                row.id(),
                row.matter().number(),
                row.stateName(),
                merge == null ? null : merge.problem(),
                traits.category(),
                traits.territory(),
                traits.enterprise(),
                traits.filedAt(),
                rounded(similar.likeness().score()),
                similar.likeness().words() == null
                        ? null
                        : rounded(similar.likeness().words()),
                similar.likeness().reasons().stream().sorted().toList());
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
