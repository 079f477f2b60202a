package org.huiyin.evaluation.assessment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.evaluation.caseload.Countable;
import org.huiyin.evaluation.caseload.Excluded;
import org.huiyin.evaluation.method.performance.SectionCases;
import org.huiyin.evaluation.rules.PeerGroup;
import org.huiyin.evaluation.rules.RuleSet;

/**
 * The cases of one section, weighed.
 *
 * @param input the same as ledger A takes them
 */
record SectionLoad(
        Subject subject, PeerGroup group, List<WeighedCase> cases, List<Excluded> excluded, SectionCases input) {

    static SectionLoad of(RuleSet rules, Subject subject, List<Countable> countable, List<Excluded> excluded) {
        PeerGroup group = rules.peerGroupOf(subject.section(), subject.unit());
        Map<String, Long> filed =
                countable.stream().collect(Collectors.groupingBy(Countable::complainant, Collectors.counting()));
        List<WeighedCase> cases = countable.stream()
                .map(one -> new WeighedCase(
                        one,
                        stratum(group, one),
                        one.outcome().loss(rules.loss()),
                        one.share() * Math.min(1, rules.cases().complainantCap() / filed.get(one.complainant()))))
                .toList();
        return new SectionLoad(subject, group, cases, excluded, input(subject.section(), cases));
    }

    private static SectionCases input(String section, List<WeighedCase> cases) {
        return new SectionCases(
                section,
                complainants(cases),
                followUpCoverage(cases),
                cases.stream().map(WeighedCase::asLoss).toList());
    }

    private static String stratum(PeerGroup group, Countable one) {
        return String.join("/", group.id(), one.difficulty(), one.kind(), one.reached() ? "VISITED" : "NOT_REACHED");
    }

    String section() {
        return subject.section();
    }

    double weight() {
        return cases.stream().mapToDouble(WeighedCase::weight).sum();
    }

    private static int complainants(List<WeighedCase> cases) {
        return (int) cases.stream()
                .map(weighed -> weighed.counted().complainant())
                .distinct()
                .count();
    }

    /** The share of closed cases whose complainant was reached from outside; 0 without any. */
    private static double followUpCoverage(List<WeighedCase> cases) {
        long closed = cases.stream().filter(one -> one.counted().closed()).count();
        long reached = cases.stream()
                .filter(one -> one.counted().closed() && one.counted().reached())
                .count();
        return closed == 0 ? 0 : (double) reached / closed;
    }

    double meanLoss() {
        double lost =
                cases.stream().mapToDouble(one -> one.weight() * one.loss()).sum();
        return weight() == 0 ? 0 : lost / weight();
    }
}
