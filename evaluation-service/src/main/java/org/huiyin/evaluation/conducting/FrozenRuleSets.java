package org.huiyin.evaluation.conducting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.evaluation.rules.StoredRuleSet;
import org.huiyin.evaluation.store.RuleSetRows;
import org.huiyin.service.problem.Problems;

/** The rule sets that cycles are bound to. */
@ApplicationScoped
public class FrozenRuleSets {
    private final RuleSetRows rows;

    public FrozenRuleSets(RuleSetRows rows) {
        this.rows = rows;
    }

    /** 422 if there is no such rule set. */
    Uni<StoredRuleSet> require(Mutiny.Session session, UUID id) {
        return rows.find(session, id)
                .map(found -> found.orElseThrow(() -> Problems.unprocessable(
                        "/ruleSetId", "unknown-rule-set", "There is no rule set with this id.")));
    }

    /** The rules of a cycle from RULES_FROZEN on. */
    public Uni<RuleSet> of(Mutiny.Session session, Cycle cycle) {
        return rows.find(session, cycle.rules().id())
                .map(found -> found.orElseThrow().rules());
    }
}
