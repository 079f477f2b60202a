package org.huiyin.evaluation.assessment;

import java.util.List;
import java.util.Set;
import org.huiyin.evaluation.rules.CardRules;
import org.huiyin.evaluation.rules.CaseRules;
import org.huiyin.evaluation.rules.EvidenceRules;
import org.huiyin.evaluation.rules.FindingRules;
import org.huiyin.evaluation.rules.LossRules;
import org.huiyin.evaluation.rules.PeerGroup;
import org.huiyin.evaluation.rules.Procedure;
import org.huiyin.evaluation.rules.RankableRules;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.evaluation.rules.Selection;
import org.huiyin.evaluation.rules.Selection.Fill;
import org.huiyin.evaluation.rules.SeverityPoints;
import org.huiyin.evaluation.rules.SupportRules;

/** The city's rules with lists of three, on a coarser grid. */
public final class TestRules {
    private TestRules() {}

    public static RuleSet standard() {
        return filling(Fill.UP_TO_K);
    }

    public static RuleSet filling(Fill fill) {
        return with(fill, new SeverityPoints(1, 3, 6, 12));
    }

    /** The same with other weights of the severities. */
    static RuleSet weighing(SeverityPoints points) {
        return with(Fill.UP_TO_K, points);
    }

    private static RuleSet with(Fill fill, SeverityPoints points) {
        return new RuleSet(
                "three",
                "三优三差",
                "Three best, three worst",
                new Selection(3, 3, fill, 5, 1, 0.02),
                new CaseRules(3, 0.7, 30, 0.15),
                new LossRules(0.2, 0.4, 0.4, 0, 0.4, 1),
                new SupportRules(30, 5, 0.3),
                new RankableRules(20, 8, 0.6),
                points,
                new FindingRules(3, 0.2, 2, 0.8, 6, 2, 2, 3, 12),
                new EvidenceRules(1_000, 0.9, 0.8, 0.5, 0.5, 0.1),
                new CardRules(1, 1, 3, 5, 365, 3, 0.025, 2),
                new Procedure(10, 5, 10, 6, 5),
                List.of(
                        new PeerGroup("office", false, Set.of(), Set.of("S0900")),
                        new PeerGroup("other", true, Set.of(), Set.of())));
    }
}
