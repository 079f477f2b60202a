package org.huiyin.evaluation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.evaluation.assessing.RunRequest;
import org.huiyin.evaluation.run.Scope;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** A run that is asked for. */
@Schema(name = "RunRequest")
public record RunRequestBody(
        @NotNull UUID ruleSetId,
        @NotNull @Valid ScopeBody scope,
        @Nullable
                @Schema(
                        description = "Events recorded later are left out; now, if absent",
                        examples = "2026-12-31T16:00:00Z")
                Instant asOf) {

    /** Which sections, over which days. */
    @Schema(name = "RunScope")
    public record ScopeBody(
            @Nullable @Size(max = 40) @Pattern(regexp = "[A-Za-z0-9-]+") @Schema(examples = "HY-01") String territory,
            @Nullable @Size(max = 20) @Pattern(regexp = "[A-Z]+") @Schema(examples = "FIRST") String unitLevel,
            @Nullable @Size(max = 50) Set<@NotNull @Size(max = 40) String> peerGroups,
            @NotNull @Schema(examples = "2026-01-01") LocalDate from,
            @NotNull @Schema(examples = "2026-12-31") LocalDate to) {

        Scope scope() {
            if (to.isBefore(from)) {
                throw Problems.unprocessable("/scope/to", "bad-period", "The period ends before it begins.");
            }
            return new Scope(territory, unitLevel, peerGroups == null ? Set.of() : peerGroups, from, to);
        }
    }

    /** Nobody can know today what will have been recorded tomorrow. */
    RunRequest asked(String requestedBy, Instant now) {
        if (asOf != null && asOf.isAfter(now)) {
            throw Problems.unprocessable("/asOf", "in-the-future", "asOf lies in the future.");
        }
        return new RunRequest(ruleSetId, scope.scope(), asOf == null ? now : asOf, requestedBy);
    }
}
