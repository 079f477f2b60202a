package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.huiyin.dispatch.cases.Difficulty;
import org.huiyin.dispatch.cases.Triage;
import org.huiyin.dispatch.limits.Level;

/** What the triage made of a complaint. */
@Embeddable
public record TriageColumns(
        String triagedKind,
        @Enumerated(EnumType.STRING) Level level,
        Boolean emergency,
        @Enumerated(EnumType.STRING) Difficulty difficulty,
        String triagedCategory,
        String triagedTerritory,
        String triagedBy,
        Instant triagedAt) {

    static TriageColumns of(Triage triage) {
        return new TriageColumns(
                triage.kind(),
                triage.level(),
                triage.emergency(),
                triage.difficulty(),
                triage.category(),
                triage.territory(),
                triage.by(),
                triage.at());
    }

    public Triage toTriage() {
        return new Triage(
                triagedKind, level, emergency, difficulty, triagedCategory, triagedTerritory, triagedBy, triagedAt);
    }
}
