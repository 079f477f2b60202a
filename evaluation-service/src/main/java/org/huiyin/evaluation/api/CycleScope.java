package org.huiyin.evaluation.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.evaluation.run.Scope;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Which sections a cycle compares, over which days. */
public record CycleScope(
        @Nullable
                @Pattern(regexp = "[A-Za-z0-9-]{1,40}")
                @Schema(description = "Code of a territory, all below it included; absent for all", examples = "HY-01")
                String territory,
        @Nullable
                @Pattern(regexp = "[A-Z_]{1,20}")
                @Schema(description = "Level of the sections' units; absent for all", examples = "CITY")
                String unitLevel,
        @Nullable @Size(max = 20) @Schema(description = "Ids of peer groups; absent or empty for all")
                Set<@NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String> peerGroups,
        @NotNull @Schema(description = "First day", examples = "2027-01-01") LocalDate from,
        @NotNull @Schema(description = "Last day, included", examples = "2027-12-31") LocalDate to) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /** 422 for days that are no period. */
    Scope scope() {
        if (from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            throw Problems.unprocessable("/scope/from", "bad-day", "The years are 2000 to 2199.");
        }
        if (to.isBefore(from)) {
            throw Problems.unprocessable("/scope/to", "bad-period", "The cycle ends before it begins.");
        }
        return new Scope(territory, unitLevel, peerGroups == null ? Set.of() : peerGroups, from, to);
    }

    static CycleScope of(Scope scope) {
        return new CycleScope(
                scope.territory(), scope.unitLevel(), new TreeSet<>(scope.peerGroups()), scope.from(), scope.to());
    }
}
