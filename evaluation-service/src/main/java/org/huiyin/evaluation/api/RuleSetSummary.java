package org.huiyin.evaluation.api;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.evaluation.rules.StoredRuleSet;

/** A rule set in a list. */
public record RuleSetSummary(
        UUID id, String name, int version, String hash, String titleZh, String titleEn, Instant createdAt) {

    static RuleSetSummary of(StoredRuleSet stored) {
        return new RuleSetSummary(
                stored.id(),
                stored.rules().name(),
                stored.version(),
                stored.hash(),
                stored.rules().titleZh(),
                stored.rules().titleEn(),
                stored.createdAt());
    }
}
