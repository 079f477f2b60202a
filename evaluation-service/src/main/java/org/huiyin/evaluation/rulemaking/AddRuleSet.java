package org.huiyin.evaluation.rulemaking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.rulefile.RuleText;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.evaluation.rules.StoredRuleSet;
import org.huiyin.evaluation.store.RuleSetRows;

/** Adds a rule set as the next version of its name; one that is there already stays the only one. */
@ApplicationScoped
public class AddRuleSet {
    private final RuleSetRows rows;

    public AddRuleSet(RuleSetRows rows) {
        this.rows = rows;
    }

    /** What was asked for, and whether it is new. */
    public record Added(StoredRuleSet ruleSet, boolean isNew) {}

    public Uni<Added> add(Mutiny.Session session, RuleSet rules, String createdBy, Instant now) {
        String hash = RuleText.of(rules).hash();
        return rows.lock(session, rules.name())
                .chain(() -> rows.withHash(session, hash))
                .chain(known -> known.map(ruleSet -> Uni.createFrom().item(new Added(ruleSet, false)))
                        .orElseGet(() -> addNext(session, rules, createdBy, now)));
    }

    private Uni<Added> addNext(Mutiny.Session session, RuleSet rules, String createdBy, Instant now) {
        return rows.lastVersion(session, rules.name())
                .map(last -> new StoredRuleSet(
                        UUID.randomUUID(), last + 1, RuleText.of(rules).hash(), rules, now))
                .call(next -> rows.add(session, next, createdBy))
                .map(next -> new Added(next, true));
    }
}
