package org.huiyin.evaluation.rules;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.evaluation.rulefile.RuleText;

/** A rule set as a city might have it. */
public final class TestRules {
    private TestRules() {}

    public static RuleSet upTo(int length) {
        return with(new Selection(length, length, Selection.Fill.UP_TO_K, 30, 2, 0.02));
    }

    public static RuleSet exactly(int length) {
        return with(new Selection(length, length, Selection.Fill.EXACTLY_K, 30, 2, 0.02));
    }

    public static StoredRuleSet stored(RuleSet rules) {
        return new StoredRuleSet(UUID.randomUUID(), 1, RuleText.of(rules).hash(), rules, Instant.EPOCH);
    }

    private static RuleSet with(Selection selection) {
        return new RuleSet(
                "test-" + UUID.randomUUID(),
                "测试规则",
                "Rules of a test",
                selection,
                new CaseRules(3, 0.7, 30, 0.15),
                new LossRules(0.2, 0.4, 0.4, 0, 0.4, 1),
                new SupportRules(30, 5, 0.3),
                new RankableRules(20, 8, 0.6),
                new SeverityPoints(1, 3, 6, 12),
                new FindingRules(3, 0.2, 2, 0.8, 6, 2, 2, 3, 12),
                new EvidenceRules(4000, 0.95, 0.8, 0.5, 0.5, 0.1),
                new CardRules(1, 1, 3, 5, 365, 3, 0.025, 2),
                new Procedure(10, 5, 10, 6, 5),
                List.of(
                        new PeerGroup("internal", false, Set.of(), Set.of("S0900", "S0901", "S0902")),
                        new PeerGroup("window", true, Set.of(), Set.of())));
    }
}
