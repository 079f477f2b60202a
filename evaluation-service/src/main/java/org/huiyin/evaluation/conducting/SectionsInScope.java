package org.huiyin.evaluation.conducting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.evaluation.run.Scope;
import org.huiyin.evaluation.store.ScopeRows;

/** The sections that a cycle compares. */
@ApplicationScoped
public class SectionsInScope {
    private final ScopeRows scopes;
    private final FrozenRuleSets ruleSets;

    public SectionsInScope(ScopeRows scopes, FrozenRuleSets ruleSets) {
        this.scopes = scopes;
        this.ruleSets = ruleSets;
    }

    /** Codes of the sections, for a cycle whose rules are frozen. */
    public Uni<Set<String>> of(Mutiny.Session session, Cycle cycle) {
        Scope scope = cycle.charter().scope();
        return ruleSets.of(session, cycle)
                .chain(rules -> scopes.covered(session, scope).map(covered -> covered.stream()
                        .filter(section -> isOfAPeerGroup(section, scope, rules))
                        .map(ScopeRows.Covered::section)
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static boolean isOfAPeerGroup(ScopeRows.Covered section, Scope scope, RuleSet rules) {
        return scope.peerGroups().isEmpty()
                || scope.peerGroups()
                        .contains(rules.peerGroupOf(section.section(), section.unit())
                                .id());
    }
}
