package org.huiyin.evaluation.conducting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CycleRulesFrozen;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.FrozenRules;

/** Binds a cycle to a rule set by its hash, before its first day. */
@ApplicationScoped
public class FreezeRules {
    private final Cycles cycles;
    private final FrozenRuleSets ruleSets;

    public FreezeRules(Cycles cycles, FrozenRuleSets ruleSets) {
        this.cycles = cycles;
        this.ruleSets = ruleSets;
    }

    public Uni<Cycle> run(Mutiny.Session session, Act act, long version, UUID ruleSet) {
        return cycles.lock(session, act.cycle(), version)
                .chain(cycle -> ruleSets.require(session, ruleSet).chain(stored -> {
                    var rules = new FrozenRules(stored.id(), stored.hash());
                    var told = new CycleRulesFrozen(cycle.id(), rules.id(), rules.hash(), act.at());
                    return cycles.move(
                            session,
                            act,
                            cycle,
                            new Cycles.Decided(
                                    cycle.freezeRules(rules, act.now()), Step.of("rule-freeze", rules.hash(), told)));
                }));
    }
}
