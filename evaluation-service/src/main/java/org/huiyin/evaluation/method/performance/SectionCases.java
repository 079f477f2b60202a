package org.huiyin.evaluation.method.performance;

import java.util.ArrayList;
import java.util.List;

/**
 * What ledger A knows of a section.
 *
 * @param complainants how many different people and enterprises filed the cases
 * @param followUpCoverage the share of its closed cases in which somebody asked the complainant, from 0 to 1
 * @param cases its countable cases, in one order and like ones together, however they were given
 */
public record SectionCases(String id, int complainants, double followUpCoverage, List<CaseLoss> cases) {
    public SectionCases {
        cases = together(cases);
    }

    /** Sum of the weights of its cases. */
    public double weight() {
        return cases.stream().mapToDouble(CaseLoss::totalWeight).sum();
    }

    /** How many cases of equal weight would say as much: (Σw)²/Σw² (Kish). */
    public double effectiveCases() {
        double weight = weight();
        double squares = 0;
        for (CaseLoss like : cases) {
            squares += like.weight() * like.totalWeight();
        }
        return squares == 0 ? 0 : weight * weight / squares;
    }

    private static List<CaseLoss> together(List<CaseLoss> given) {
        var together = new ArrayList<CaseLoss>();
        for (CaseLoss next : given.stream().sorted(CaseLoss.IN_ORDER).toList()) {
            int last = together.size() - 1;
            if (last >= 0 && together.get(last).sameAs(next)) {
                together.set(last, together.get(last).and(next.count()));
            } else {
                together.add(next);
            }
        }
        return List.copyOf(together);
    }
}
