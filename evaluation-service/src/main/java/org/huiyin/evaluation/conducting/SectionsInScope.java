package org.huiyin.evaluation.conducting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.assessing.ReadRegister;
import org.huiyin.evaluation.assessment.Subject;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.run.Scope;
import org.huiyin.service.problem.Problems;

/** The sections that a cycle compares: the same that a run of its scope does. */
@ApplicationScoped
public class SectionsInScope {
    private final ReadRegister register;
    private final FrozenRuleSets ruleSets;

    public SectionsInScope(ReadRegister register, FrozenRuleSets ruleSets) {
        this.register = register;
        this.ruleSets = ruleSets;
    }

    /** Codes of the sections, for a cycle whose rules are frozen. */
    public Uni<Set<String>> of(Mutiny.Session session, Cycle cycle) {
        return units(session, cycle).map(Map::keySet);
    }

    /** The unit of a section; 422 for one that the cycle does not compare. */
    public Uni<String> unitOf(Mutiny.Session session, Cycle cycle, String section) {
        return units(session, cycle).map(units -> {
            String unit = units.get(section);
            if (unit == null) {
                throw Problems.unprocessable("/section", "not-in-scope", "The cycle does not compare this section.");
            }
            return unit;
        });
    }

    private Uni<Map<String, String>> units(Mutiny.Session session, Cycle cycle) {
        Scope scope = cycle.charter().scope();
        return ruleSets.of(session, cycle)
                .chain(rules -> register.now(session, rules, scope))
                .map(sections -> sections.stream().collect(Collectors.toMap(Subject::section, Subject::unit)));
    }
}
