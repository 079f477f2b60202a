package org.huiyin.evaluation.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.evaluation.cycle.Charter;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.CycleKind;
import org.huiyin.evaluation.cycle.FrozenRules;
import org.huiyin.evaluation.cycle.Move;
import org.huiyin.evaluation.cycle.Progress;
import org.huiyin.evaluation.cycle.Stage;
import org.jspecify.annotations.Nullable;

/** A cycle as the office sees it. */
@Schema(name = "Cycle")
public record CycleView(
        UUID id,
        long version,
        String nameZh,
        String nameEn,
        CycleKind kind,
        @Schema(description = "A rehearsal that publishes nothing") boolean shadow,
        CycleScope scope,
        Stage stage,
        @Schema(description = "When the stage began") Instant since,
        @Nullable UUID ruleSetId,
        @Nullable @Schema(description = "SHA-256 of the frozen rules") String ruleHash,
        @Nullable @Schema(description = "End of the data of the run in force") Instant asOf,
        @Nullable @Schema(description = "The run in force") UUID runId,
        @Nullable Instant noticedAt,
        @Nullable Instant finalAt,
        @Schema(description = "Nouns of the moves that the stage allows") List<String> allowed) {

    static CycleView of(Cycle cycle) {
        Charter charter = cycle.charter();
        Progress reached = cycle.progress();
        FrozenRules rules = reached.rules();
        return new CycleView(
                cycle.id(),
                cycle.version(),
                charter.nameZh(),
                charter.nameEn(),
                charter.kind(),
                charter.shadow(),
                CycleScope.of(charter.scope()),
                cycle.stage(),
                cycle.since(),
                rules == null ? null : rules.id(),
                rules == null ? null : rules.hash(),
                reached.asOf(),
                reached.run(),
                reached.noticedAt(),
                reached.finalAt(),
                Move.allowedIn(cycle.stage()));
    }
}
