package org.huiyin.evaluation.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.huiyin.evaluation.rules.StoredRuleSet;

/** Builds results of runs as a computation might give them, section by section. */
public final class Results {
    public static final long READ = 3;

    private final List<SectionResult> sections = new ArrayList<>();
    private final List<Nomination> best = new ArrayList<>();
    private final List<Nomination> worst = new ArrayList<>();
    private boolean undecided;
    private boolean ordinals = true;
    private int cases = 40;

    /** A section that is on no list. */
    public Results plain(String code, String unit) {
        sections.add(section(code, unit, 70, List.of(), List.of()));
        return this;
    }

    /** An internal office without cases. */
    public Results internal(String code, String unit) {
        return internal(code, unit, List.of(Obstacle.NO_CASELOAD));
    }

    /** One with other obstacles besides. */
    public Results internal(String code, String unit, List<Obstacle> obstacles) {
        sections.add(new SectionResult(
                code,
                unit,
                "internal",
                new CaseFigures(0, 0, 0, 0, 0, 0, false, false, 0, 0),
                null,
                problems(List.of()),
                obstacles,
                0,
                0));
        return this;
    }

    public Results best(String code, String unit) {
        sections.add(section(code, unit, 93.25, List.of(), List.of()));
        best.add(new Nomination(code, Grade.A, Nomination.Reason.GATE, 0.91, 2.5, 1, 6));
        return this;
    }

    /** The finding that a candidate has of a root cause: cause-0, cause-1 and so on. */
    public static UUID finding(String code, String cause) {
        return UUID.nameUUIDFromBytes(("finding " + code + cause).getBytes(UTF_8));
    }

    /** The case in which that was found. */
    public static UUID caseOf(String code, String cause) {
        return UUID.nameUUIDFromBytes(("case " + code + cause).getBytes(UTF_8));
    }

    /** A candidate with one cluster per number of complainants. */
    public Results worst(String code, String unit, int... complainants) {
        var clusters = new ArrayList<Cluster>();
        for (int count : complainants) {
            String cause = "cause-" + clusters.size();
            clusters.add(new Cluster(
                    cause,
                    3 + Math.min(count - 1, 3),
                    3,
                    count,
                    List.of(finding(code, cause).toString()),
                    List.of(caseOf(code, cause).toString())));
        }
        sections.add(section(code, unit, 41.5, clusters, List.of(Obstacle.SEVERE_FINDING)));
        worst.add(new Nomination(code, Grade.B, Nomination.Reason.STATISTICAL, 0.71, 3.25, 1, 9));
        return this;
    }

    /** The sections that come after this have so few cases. */
    public Results few(int countable) {
        cases = countable;
        return this;
    }

    public Results undecided() {
        undecided = true;
        return this;
    }

    /** Figures that bear no ordinal numbers. */
    public Results bandsOnly() {
        ordinals = false;
        return this;
    }

    public RunResult result() {
        var power =
                new Power(sections.size(), sections.size(), 0.75, ordinals, 0.91, 0.71, worst.size(), 70, undecided);
        var summary = new Summary(0.3, 0.004, 0.01, List.of(), 20, 2.5, 1.75, true, worst.isEmpty() ? 0 : 0.125);
        return new RunResult(power, summary, sections, best, worst);
    }

    /** A run of these results, which has read the first {@link #READ} events of one partition of cases. */
    public Run run(StoredRuleSet rules, Scope scope, Instant asOf) {
        var manifest = new RunManifest(
                scope,
                asOf,
                rules.id(),
                rules.hash(),
                3,
                "e".repeat(64),
                List.of(new RunManifest.Stream("huiyin.dispatch.cases.v1", READ, new TreeMap<>(Map.of(0, READ)))),
                "d".repeat(64),
                "c0ffee",
                new TreeMap<>(),
                "17");
        return new Run(UUID.randomUUID(), manifest, result(), "https://issuer|evaluator", asOf);
    }

    private SectionResult section(
            String code, String unit, double score, List<Cluster> clusters, List<Obstacle> obstacles) {
        var figures = new CaseFigures(cases, 38, 36, 31, 0.8, 1, false, false, 0.25, 0.31);
        var performance = new PerformanceFigures(
                -0.06, 0.0016, 0.3, 0.06, 0.001, score, score - 4, score + 4, 12.5, 0.4, 0.01, 3, 30, 1.5, 1.25);
        return new SectionResult(code, unit, "window", figures, performance, problems(clusters), obstacles, 0, 0);
    }

    private static ProblemFigures problems(List<Cluster> clusters) {
        double points = clusters.stream().mapToDouble(Cluster::points).sum();
        return new ProblemFigures(points, 1.5, 3.25, 1.75, 5.5, 0.9, 4, 0.71, 2, clusters);
    }
}
