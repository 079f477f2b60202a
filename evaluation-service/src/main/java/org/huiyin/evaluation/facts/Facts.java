package org.huiyin.evaluation.facts;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fold: a state to which what events said is added. {@code plus} is associative, commutative and idempotent, so any
 * order, any grouping and any repetition of the same events gives equal facts.
 */
public record Facts(
        SortedMap<CaseId, ComplaintFact> complaints,
        SortedMap<CaseId, CaseFact> cases,
        SortedMap<Handling, SectionFact> handlings) {

    public static Facts none() {
        return new Facts(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    public static Facts of(Collection<? extends Fact> said) {
        Facts facts = none();
        said.forEach(facts::add);
        return facts;
    }

    /** The state after one more event; this state stays as it is. */
    public Facts plus(Fact said) {
        var next = new Facts(new TreeMap<>(complaints), new TreeMap<>(cases), new TreeMap<>(handlings));
        next.add(said);
        return next;
    }

    public boolean isEmpty() {
        return complaints.isEmpty() && cases.isEmpty() && handlings.isEmpty();
    }

    /** Everything known about one section's turns at one case. */
    public List<SectionFact> handlings(CaseId caseId, String section) {
        return handlings.values().stream()
                .filter(fact -> fact.caseId().equals(caseId)
                        && fact.handling().section().equals(section))
                .toList();
    }

    /** Adds to this state itself; for whoever made it and has not passed it on. */
    public void add(Fact said) {
        if (said instanceof ComplaintFact complaint) {
            complaints.merge(complaint.caseId(), complaint, ComplaintFact::merge);
        } else if (said instanceof CaseFact opened) {
            cases.merge(opened.caseId(), opened, CaseFact::merge);
        } else if (said instanceof SectionFact handled) {
            handlings.merge(handled.handling(), handled, SectionFact::merge);
        }
    }
}
