package org.huiyin.evaluation.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huiyin.evaluation.method.performance.Performance;
import org.huiyin.evaluation.method.performance.PerformanceRules;
import org.huiyin.evaluation.method.performance.SectionPerformance;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.evaluation.rules.Selection.Fill;
import org.huiyin.evaluation.rules.SeverityPoints;
import org.huiyin.evaluation.run.Cluster;
import org.huiyin.evaluation.run.Grade;
import org.huiyin.evaluation.run.Nomination;
import org.huiyin.evaluation.run.Nomination.Reason;
import org.huiyin.evaluation.run.Obstacle;
import org.huiyin.evaluation.run.PerformanceFigures;
import org.huiyin.evaluation.run.RunResult;
import org.huiyin.evaluation.run.SectionResult;
import org.huiyin.evaluation.service.CaseStory;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private static final RuleSet RULES = TestRules.standard();

    @Test
    void thePointsOfAllCasesAndTheConstantsAreTheScore() {
        Assessed assessed = City.of(20, 40).assess(RULES);

        assertThat(assessed.sheets()).hasSize(20).allSatisfy((section, sheet) -> {
            assertThat(sheet.cases()).hasSize(40).allSatisfy(one -> assertThat(one.eventIds())
                    .isNotEmpty());
            assertThat(sheet.sum())
                    .isCloseTo(figures(assessed.result(), section).score(), within(1e-9));
        });
    }

    @Test
    void theOrderOfCasesAndSectionsChangesNoDigit() {
        City city = City.of(12, 30).with("S0003", "p-x", story -> found(story, 3, "cause"));

        RunResult former = city.assess(RULES).result();
        RunResult shuffled = city.shuffled(7).assess(RULES).result();

        assertThat(shuffled).isEqualTo(former);
    }

    @Test
    void whatWasComputedFromGivesTheSameFiguresOnceMore() {
        Assessed assessed = City.of(15, 40).assess(RULES);

        Performance again = Performance.of(new PerformanceRules(3, 1_000, 20, 8, 0.6, null), assessed.performance());

        assertThat(again.meanLoss()).isEqualTo(assessed.result().summary().meanLoss());
        for (SectionPerformance section : again.sections()) {
            assertThat(Objects.requireNonNull(section.standing()).probabilityBestK())
                    .isEqualTo(figures(assessed.result(), section.id()).probabilityBest());
        }
    }

    @Test
    void theBestPassTheGateMostProbableFirst() {
        RunResult result = City.of(20, 120).assess(RULES).result();

        assertThat(result.best()).isNotEmpty().hasSizeLessThanOrEqualTo(6);
        assertThat(result.best()).extracting(Nomination::section).contains("S0001");
        assertThat(result.best()).extracting(Nomination::reason).containsOnly(Reason.GATE);
        assertThat(result.best().stream().map(Nomination::probability).toList())
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(result.best()).allSatisfy(named -> {
            assertThat(named.rankLow()).isLessThanOrEqualTo(named.rankHigh());
            assertThat(named.expectedRank()).isBetween(named.rankLow() - 1.0, named.rankHigh() + 1.0);
            assertThat(named.grade()).isEqualTo(Grade.of(named.probability(), RULES.evidence()));
        });
        assertThat(result.power().sections()).isEqualTo(20);
        assertThat(result.power().rankable()).isEqualTo(20);
        assertThat(result.power().ordinals()).isTrue();
    }

    @Test
    void eachObstacleKeepsASectionFromTheList() {
        City city = City.of(12, 60)
                .with("S0800", 6, City::satisfied)
                .with("S0801", 60, story -> story.resolved("SOLVED", true).notReached())
                .with("S0802", 60, City::satisfied)
                .with("S0802", "p-y", story -> found(City.satisfied(story), 3, "cause"))
                .with("S0803", 60, City::satisfied)
                .closing("S0803")
                .with("S0804", 60, City::satisfied)
                .with("S0805", 40, City::satisfied)
                .with("S0805", 9, story -> City.satisfied(story).excluded("UNLAWFUL_OR_FABRICATED", false))
                .withSection("S0900")
                .with(new CardsInForce(Map.of("S0804", 1), Map.of("S0804", 1)));

        RunResult result = city.assess(RULES).result();

        assertThat(obstacles(result, "S0800")).containsExactly(Obstacle.TOO_FEW_CASES, Obstacle.TOO_FEW_COMPLAINANTS);
        assertThat(obstacles(result, "S0801")).containsExactly(Obstacle.TOO_FEW_REACHED);
        assertThat(obstacles(result, "S0802")).containsExactly(Obstacle.SEVERE_FINDING);
        assertThat(obstacles(result, "S0803")).containsExactly(Obstacle.CLOSED);
        assertThat(obstacles(result, "S0804")).containsExactly(Obstacle.LIVE_RED_CARD);
        assertThat(obstacles(result, "S0805")).containsExactly(Obstacle.OPEN_AUDIT);
        assertThat(obstacles(result, "S0900")).contains(Obstacle.NO_CASELOAD);
        assertThat(obstacles(result, "S0012")).containsExactly(Obstacle.NOT_ABOVE_AVERAGE);
        assertThat(section(result, "S0804").liveYellow()).isOne();
        assertThat(section(result, "S0805").cases().excluded()).isEqualTo(9);
    }

    @Test
    void whereNothingDiffersNobodyIsNamed() {
        var city = new City();
        for (int i = 1; i <= 12; i++) {
            city.with(City.code(i), 30, City::satisfied).with(City.code(i), 10, City::dissatisfied);
        }

        RunResult result = city.assess(RULES).result();

        assertThat(result.summary().tauSquared()).isZero();
        assertThat(result.best()).isEmpty();
        assertThat(result.worst()).isEmpty();
        assertThat(result.power().ordinals()).isFalse();
        assertThat(result.power().undecided()).isTrue();
    }

    @Test
    void aCandidateNeedsPointsClustersSourcesAndSomethingSerious() {
        City city = City.of(30, 40);
        problems(city, "S0020", 5, 6);
        problems(city, "S0021", 5, 1);

        RunResult result = city.assess(RULES).result();

        assertThat(result.worst()).extracting(Nomination::section).containsExactly("S0020");
        assertThat(result.worst().get(0).reason()).isEqualTo(Reason.STATISTICAL);
        assertThat(section(result, "S0020").problems().clusters()).hasSize(5);
        assertThat(section(result, "S0020").problems().sources()).isEqualTo(2);
        assertThat(result.summary().expectedFalseShare()).isBetween(0.0, 0.2);
    }

    @Test
    void oneGraveFindingMakesACandidateByItself() {
        RunResult result = City.of(12, 40)
                .with("S0005", "p-z", story -> found(story, 12, "bribe"))
                .assess(RULES)
                .result();

        assertThat(result.worst()).extracting(Nomination::section).containsExactly("S0005");
        assertThat(result.worst()).extracting(Nomination::reason).containsExactly(Reason.GRAVE);
    }

    @Test
    void aSectionThatWasClosedIsNoCandidateWhateverWasFound() {
        RunResult result = City.of(12, 40)
                .with("S0005", "p-z", story -> found(story, 12, "bribe"))
                .closing("S0005")
                .assess(RULES)
                .result();

        assertThat(result.worst()).isEmpty();
    }

    @Test
    void findingsWithOneRootCauseAreOneCluster() {
        City city = City.of(12, 40);
        for (int i = 0; i < 9; i++) {
            city.with("S0005", "p-c-" + (i / 2), story -> found(story, 3, "window-closed"));
        }

        var clusters = section(city.assess(RULES).result(), "S0005").problems().clusters();

        assertThat(clusters).hasSize(1);
        assertThat(clusters.get(0).points()).isEqualTo(6);
        assertThat(clusters.get(0).complainants()).isEqualTo(5);
        assertThat(clusters.get(0).findings()).hasSize(9);
    }

    @Test
    void whatASeverityWeighsIsForTheRulesToSay() {
        City city = City.of(12, 40);
        Map<String, Integer> severities = Map.of("late", 1, "closed", 3, "slept", 6, "bribe", 12);
        severities.forEach((cause, severity) -> city.with("S0005", "p-c", story -> found(story, severity, cause)));

        var clusters = section(
                        city.assess(TestRules.weighing(new SeverityPoints(2, 5, 9, 20)))
                                .result(),
                        "S0005")
                .problems()
                .clusters();

        assertThat(clusters)
                .extracting(Cluster::rootCause, Cluster::severity, Cluster::points)
                .containsExactly(
                        tuple("bribe", 12, 20.0),
                        tuple("closed", 3, 5.0),
                        tuple("late", 1, 2.0),
                        tuple("slept", 6, 9.0));
    }

    @Test
    void oneOverdueOfSixIsNeitherRankedNorACandidate() {
        RunResult result = City.of(12, 60)
                .with("S0700", 5, City::satisfied)
                .with("S0700", "p-late", story -> found(story.missed(), 1, "overdue"))
                .assess(RULES)
                .result();

        assertThat(section(result, "S0700").performance()).isNull();
        assertThat(result.worst()).isEmpty();
    }

    @Test
    void aSectionWithoutCasesChangesNobodysFigures() {
        RunResult former = City.of(12, 40).assess(RULES).result();
        RunResult more = City.of(12, 40).withSection("S0999").assess(RULES).result();

        assertThat(figures(more, "S0004")).isEqualTo(figures(former, "S0004"));
        assertThat(section(more, "S0999").performance()).isNull();
    }

    @Test
    void exactlyKIsReachedWithNamesOfTheLowestGrade() {
        City city = City.of(30, 40);
        problems(city, "S0020", 5, 6);
        for (int i = 1; i <= 9; i++) {
            problems(city, City.code(i), i, 1);
        }

        RunResult result = city.assess(TestRules.filling(Fill.EXACTLY_K)).result();

        assertThat(result.worst()).hasSizeBetween(2, 3);
        assertThat(result.worst().subList(1, result.worst().size())).allSatisfy(filled -> {
            assertThat(filled.reason()).isEqualTo(Reason.FILLED);
            assertThat(filled.grade()).isEqualTo(Grade.C);
        });
    }

    @Test
    void namesWhoseProbabilitiesHardlyDifferAreNotParted() {
        double[] close = {0.9, 0.5, 0.495, 0.49, 0.3};

        assertThat(Cut.tiesIn(close, 2, 0.02)).isEqualTo(4);
        assertThat(Cut.tiesIn(close, 1, 0.02)).isEqualTo(1);
        assertThat(Cut.tiesIn(close, 9, 0.02)).isEqualTo(5);
        assertThat(Cut.tiesOut(close, 2, 0.02)).isEqualTo(1);
        assertThat(Cut.tiesOut(close, 4, 0.02)).isEqualTo(4);
        assertThat(Cut.tiesOut(close, 0, 0.02)).isZero();
    }

    private static void problems(City city, String section, int clusters, int severity) {
        for (int i = 0; i < clusters; i++) {
            String cause = "cause-" + i;
            String finder = i % 2 == 0 ? "U000" : "U009";
            city.with(section, "p-" + section + "-b" + i, story -> City.satisfied(story)
                    .found(UUID.randomUUID(), severity, cause, finder));
        }
    }

    private static CaseStory found(CaseStory story, int severity, String cause) {
        return story.found(UUID.randomUUID(), severity, cause, "U000");
    }

    private static PerformanceFigures figures(RunResult result, String section) {
        return Objects.requireNonNull(section(result, section).performance());
    }

    private static List<Obstacle> obstacles(RunResult result, String section) {
        return section(result, section).obstacles();
    }

    private static SectionResult section(RunResult result, String code) {
        return result.section(code).orElseThrow();
    }
}
