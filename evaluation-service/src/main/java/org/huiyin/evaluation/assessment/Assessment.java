package org.huiyin.evaluation.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.evaluation.caseload.Caseload;
import org.huiyin.evaluation.caseload.Countable;
import org.huiyin.evaluation.caseload.Excluded;
import org.huiyin.evaluation.caseload.FoundProblem;
import org.huiyin.evaluation.method.comparison.Heterogeneity;
import org.huiyin.evaluation.method.performance.Observed;
import org.huiyin.evaluation.method.performance.SectionPerformance;
import org.huiyin.evaluation.publication.page.ScoreSheet;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.evaluation.run.CaseFigures;
import org.huiyin.evaluation.run.Nomination;
import org.huiyin.evaluation.run.Nomination.Reason;
import org.huiyin.evaluation.run.Obstacle;
import org.huiyin.evaluation.run.PerformanceFigures;
import org.huiyin.evaluation.run.Power;
import org.huiyin.evaluation.run.RunResult;
import org.huiyin.evaluation.run.SectionResult;
import org.huiyin.evaluation.run.StratumFigures;
import org.huiyin.evaluation.run.Summary;

/**
 * The whole method for the sections of a scope: both ledgers, the gate, the nominations, and how much the figures can tell at all. A
 * pure function; the order of sections, cases and findings changes no digit.
 */
public final class Assessment {
    private final RuleSet rules;
    private final CardsInForce cards;
    private final List<SectionLoad> loads;
    private final List<SectionLoad> withCaseload;
    private final LedgerA ledgerA;
    private final LedgerB ledgerB;
    private final Set<String> auditedExclusions;
    private final Set<String> auditedRatings;

    private Assessment(RuleSet rules, List<SectionLoad> loads, Map<String, Clusters> clusters, CardsInForce cards) {
        this.rules = rules;
        this.cards = cards;
        this.loads = loads;
        this.withCaseload =
                loads.stream().filter(load -> load.group().caseload()).toList();
        this.ledgerA = LedgerA.of(rules, withCaseload);
        this.ledgerB = LedgerB.of(rules, loads, clusters);
        this.auditedExclusions = ExclusionAudit.of(loads, rules.cases().exclusionAuditShare());
        this.auditedRatings = RatingAudit.of(loads);
    }

    /**
     * @param subjects at least one, each section once
     * @param caseload of these sections; what belongs to others is left out
     */
    public static Assessed of(RuleSet rules, List<Subject> subjects, Caseload caseload, CardsInForce cards) {
        Map<String, List<Countable>> countable =
                caseload.countable().stream().collect(Collectors.groupingBy(Countable::section));
        Map<String, List<Excluded>> excluded =
                caseload.excluded().stream().collect(Collectors.groupingBy(Excluded::section));
        Map<String, List<FoundProblem>> problems =
                caseload.problems().stream().collect(Collectors.groupingBy(FoundProblem::section));
        List<SectionLoad> loads = subjects.parallelStream()
                .sorted(Comparator.comparing(Subject::section))
                .map(subject -> SectionLoad.of(
                        rules,
                        subject,
                        countable.getOrDefault(subject.section(), List.of()),
                        excluded.getOrDefault(subject.section(), List.of())))
                .toList();
        var clusters = new TreeMap<String, Clusters>();
        loads.forEach(load ->
                clusters.put(load.section(), Clusters.of(problems.getOrDefault(load.section(), List.of()), rules)));
        return new Assessment(rules, loads, clusters, cards).assessed();
    }

    private Assessed assessed() {
        var gate = new Gate(rules, ledgerA, ledgerB, cards, audited());
        List<SectionResult> passed =
                loads.stream().map(load -> section(load, gate.obstacles(load))).toList();
        var nominations = new Nominations(
                rules, new Intervals(ledgerA, ledgerB, rules.evidence().level()));
        List<Nomination> best = nominations.best(passed);
        List<Nomination> worst =
                nominations.worst(passed, ledgerB.problems().rates().variationDetected());
        List<SectionResult> sections =
                passed.stream().map(section -> cut(section, best)).toList();
        return new Assessed(
                new RunResult(power(sections), summary(sections, worst), sections, best, worst),
                ledgerA.compared(withCaseload),
                ledgerB.input(),
                sheets());
    }

    private Set<String> audited() {
        return Stream.concat(auditedExclusions.stream(), auditedRatings.stream())
                .collect(Collectors.toSet());
    }

    private Map<String, ScoreSheet> sheets() {
        return withCaseload.parallelStream()
                .flatMap(load -> ledgerA.sheet(load).map(sheet -> Map.entry(load.section(), sheet)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private SectionResult section(SectionLoad load, List<Obstacle> obstacles) {
        return new SectionResult(
                load.section(),
                load.subject().unit(),
                load.group().id(),
                cases(load),
                ledgerA.figures(load.section()),
                ledgerB.figures(load.section()),
                obstacles,
                cards.yellowOf(load.section()),
                cards.redOf(load.section()));
    }

    private CaseFigures cases(SectionLoad load) {
        Observed observed =
                ledgerA.of(load.section()).map(SectionPerformance::observed).orElse(null);
        return new CaseFigures(
                load.cases().size(),
                load.weight(),
                load.input().effectiveCases(),
                load.input().complainants(),
                load.input().followUpCoverage(),
                load.excluded().size(),
                auditedExclusions.contains(load.section()),
                auditedRatings.contains(load.section()),
                load.meanLoss(),
                observed == null ? 0 : load.meanLoss() - observed.excessLoss());
    }

    /** Whoever passed the gate, and was not taken into the shortlist, was beyond its end. */
    private static SectionResult cut(SectionResult section, List<Nomination> best) {
        boolean beyond = section.obstacles().isEmpty()
                && best.stream().noneMatch(named -> named.section().equals(section.section()));
        if (!beyond) {
            return section;
        }
        return new SectionResult(
                section.section(),
                section.unit(),
                section.peerGroup(),
                section.cases(),
                section.performance(),
                section.problems(),
                List.of(Obstacle.BEYOND_SHORTLIST),
                section.liveYellow(),
                section.liveRed());
    }

    private Power power(List<SectionResult> sections) {
        List<PerformanceFigures> ranked = new ArrayList<>();
        sections.stream().map(SectionResult::performance).forEach(figures -> {
            if (figures != null) {
                ranked.add(figures);
            }
        });
        int rankable = ranked.size();
        int possiblyWorst = (int) ranked.stream()
                .filter(own -> own.rankHigh() > rankable - rules.selection().worstLength())
                .count();
        return new Power(
                sections.size(),
                rankable,
                ledgerA.performance().rankability(),
                ledgerA.performance().rankability() >= rules.evidence().minRankability(),
                ranked.stream()
                        .mapToDouble(PerformanceFigures::probabilityBest)
                        .max()
                        .orElse(0),
                sections.stream()
                        .mapToDouble(own -> own.problems().probabilityWorst())
                        .max()
                        .orElse(0),
                (int) sections.stream()
                        .filter(own -> own.problems().probabilityAbove()
                                >= rules.findings().probability())
                        .count(),
                possiblyWorst,
                possiblyWorst > rules.evidence().undecidedShare() * rankable);
    }

    private Summary summary(List<SectionResult> sections, List<Nomination> worst) {
        Heterogeneity among = ledgerA.heterogeneity().orElse(new Heterogeneity(0, 0));
        return new Summary(
                ledgerA.performance().meanLoss(),
                among.tauSquared(),
                among.mean(),
                ledgerA.performance().strata().stream()
                        .map(stratum ->
                                new StratumFigures(stratum.id(), (int) stratum.n(), stratum.mean(), stratum.variance()))
                        .toList(),
                ledgerB.problems().totalPoints(),
                ledgerB.problems().dispersion(),
                ledgerB.problems().rates().shape(),
                ledgerB.problems().rates().variationDetected(),
                falseShare(sections, worst));
    }

    /** Mean of 1 − p over the statistical candidates. */
    private static double falseShare(List<SectionResult> sections, List<Nomination> worst) {
        Set<String> statistical = worst.stream()
                .filter(candidate -> candidate.reason() == Reason.STATISTICAL)
                .map(Nomination::section)
                .collect(Collectors.toSet());
        return sections.stream()
                .filter(section -> statistical.contains(section.section()))
                .mapToDouble(section -> 1 - section.problems().probabilityAbove())
                .average()
                .orElse(0);
    }
}
