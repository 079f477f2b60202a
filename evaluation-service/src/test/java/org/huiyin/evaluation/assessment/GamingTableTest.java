package org.huiyin.evaluation.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiyin.evaluation.publication.page.CasePoints;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.evaluation.run.Nomination;
import org.huiyin.evaluation.run.Obstacle;
import org.huiyin.evaluation.run.PerformanceFigures;
import org.huiyin.evaluation.run.RunResult;
import org.huiyin.evaluation.run.SectionResult;
import org.huiyin.evaluation.service.CaseStory;
import org.junit.jupiter.api.Test;

/** Each row of the method's table of moves (4.9): what somebody might try, and that it does not pay. */
class GamingTableTest {
    private static final RuleSet RULES = TestRules.standard();
    private static final String PLAYER = "S0006";

    @Test
    void praiseCarriesNoPointsAndProvenFakeCasesHaveNoWeight() {
        RunResult honest = city().assess(RULES).result();
        RunResult praised = city().with(PLAYER, "p-friend", CaseStory::commended)
                .assess(RULES)
                .result();
        RunResult faked = city().with(
                        PLAYER, 8, story -> City.satisfied(story).excluded("UNLAWFUL_OR_FABRICATED", false))
                .assess(RULES)
                .result();

        assertThat(figures(praised).score()).isLessThanOrEqualTo(figures(honest).score());
        assertThat(figures(faked)).isEqualTo(figures(honest));
        assertThat(obstacles(faked)).contains(Obstacle.OPEN_AUDIT);
    }

    @Test
    void fiftyTicketsOfOneComplainantWeighExactlyThree() {
        City city = city();
        for (int i = 0; i < 50; i++) {
            city.with("S0777", "p-one", City::satisfied);
        }

        SectionResult split = section(city.assess(RULES).result(), "S0777");

        assertThat(split.cases().countable()).isEqualTo(50);
        assertThat(split.cases().weight()).isCloseTo(3, within(1e-12));
        assertThat(split.cases().complainants()).isOne();
        assertThat(split.performance()).isNull();
    }

    @Test
    void whatWasClosedTooSoonIsNotResolvedAndAReopeningOverwritesIt() {
        RunResult unasked = city().with(
                        PLAYER, 40, story -> story.resolved("SOLVED", true).notReached())
                .assess(RULES)
                .result();
        RunResult honest =
                city().with(PLAYER, 40, City::satisfied).assess(RULES).result();
        RunResult reopened = city().with(PLAYER, 40, story -> City.satisfied(story)
                        .reopenedAfter(20)
                        .assignedTo("S0001"))
                .assess(RULES)
                .result();

        assertThat(unasked.section(PLAYER).orElseThrow().performance()).isNull();
        assertThat(obstacles(unasked)).contains(Obstacle.TOO_FEW_REACHED);
        assertThat(figures(reopened).score()).isLessThan(figures(honest).score());
    }

    @Test
    void ratingsThatTheOwnUnitCollectedCountForNothing() {
        RunResult bought = city().with(
                        PLAYER, 10, story -> story.resolved("SOLVED", true).visitedBy("U001", true, "SATISFIED"))
                .assess(RULES)
                .result();
        RunResult unreached = city().with(
                        PLAYER, 10, story -> story.resolved("SOLVED", true).notReached())
                .assess(RULES)
                .result();

        assertThat(section(bought, PLAYER)).isEqualTo(section(unreached, PLAYER));
    }

    @Test
    void boughtRatingsThatDoNotStandWhenAThirdUnitAsksKeepTheSectionOffTheList() {
        Function<CaseStory, CaseStory> bought = story -> City.satisfied(story).reCalledBy("U007", "DISSATISFIED");
        RunResult honest = city().with(PLAYER, 60, City::satisfied)
                .with(PLAYER, "p-true-", 8, story -> City.satisfied(story).reCalledBy("U007", "SATISFIED"))
                .assess(RULES)
                .result();
        RunResult contradicted = city().with(PLAYER, 60, City::satisfied)
                .with(PLAYER, "p-true-", 8, bought)
                .assess(RULES)
                .result();

        assertThat(obstacles(honest)).isEmpty();
        assertThat(honest.best()).extracting(Nomination::section).contains(PLAYER);
        assertThat(obstacles(contradicted)).containsExactly(Obstacle.OPEN_AUDIT);
        assertThat(section(contradicted, PLAYER).cases().auditRatings()).isTrue();
        assertThat(section(contradicted, PLAYER).cases().auditExclusions()).isFalse();
        assertThat(contradicted.best()).extracting(Nomination::section).doesNotContain(PLAYER);
        assertThat(figures(contradicted)).as("no loss by it").isEqualTo(figures(honest));
    }

    @Test
    void aCaseThatWasPassedOnComesBackWithItsDelay() {
        RunResult kept =
                city().with(PLAYER, 10, CaseStory::missed).assess(RULES).result();
        RunResult passedOn = city().with(PLAYER, 10, story -> story.returned()
                        .assignedTo("S0005")
                        .returned()
                        .assignedTo(PLAYER)
                        .ruled(true)
                        .missed())
                .assess(RULES)
                .result();

        assertThat(section(passedOn, PLAYER)).isEqualTo(section(kept, PLAYER));
        assertThat(section(passedOn, "S0005").cases().countable()).isEqualTo(40);
    }

    @Test
    void aLaterTriageDoesNotMakeACaseHard() {
        City plain = city().with(PLAYER, 40, story -> City.dissatisfied(story.triaged("DEMAND", "SIMPLE")));
        City moved = city().with(
                        PLAYER,
                        40,
                        story -> City.dissatisfied(
                                story.triaged("DEMAND", "SIMPLE").triaged("DEMAND", "HARD")));

        assertThat(strata(moved)).isEqualTo(strata(plain));
    }

    @Test
    void whoeverIsNotReachedStandsInAStratumOfItsOwnAndKeepsTheSectionOffTheList() {
        City hidden =
                city().with(PLAYER, 60, story -> story.resolved("SOLVED", true).notReached());
        for (int i = 1; i <= 5; i++) {
            hidden.with(
                    City.code(i), 10, story -> story.resolved("SOLVED", true).notReached());
        }

        Assessed assessed = hidden.assess(RULES);

        assertThat(obstacles(assessed.result())).contains(Obstacle.TOO_FEW_REACHED);
        assertThat(assessed.sheets().values().stream()
                        .flatMap(sheet -> sheet.cases().stream())
                        .map(CasePoints::stratum))
                .anyMatch(stratum -> !stratum.endsWith("/VISITED"));
    }

    @Test
    void aFloodOfComplaintsIsCutAndOneThatNobodySubstantiatedIsNoProblem() {
        City flooded = city();
        for (int i = 0; i < 200; i++) {
            flooded.with(PLAYER, "p-malicious", City::dissatisfied);
        }

        RunResult result = flooded.assess(RULES).result();
        double honest = city().assess(RULES)
                .result()
                .section(PLAYER)
                .orElseThrow()
                .cases()
                .weight();

        assertThat(section(result, PLAYER).cases().weight()).isCloseTo(honest + 3, within(1e-9));
        assertThat(section(result, PLAYER).problems().points()).isZero();
        assertThat(result.worst()).isEmpty();
    }

    @Test
    void whereAllGetBetterTheExpectationGetsBetterTooAndNobodyGainsByIt() {
        City former = new City();
        City better = new City();
        for (int i = 1; i <= 12; i++) {
            former.with(City.code(i), 20 + i, City::satisfied).with(City.code(i), 25 - i, City::dissatisfied);
            better.with(City.code(i), 20 + i, City::satisfied)
                    .with(City.code(i), 25 - i, story -> story.resolved("SOLVED", true)
                            .answered(false, "BASICALLY_SATISFIED"));
        }

        RunResult before = former.assess(RULES).result();
        RunResult after = better.assess(RULES).result();

        assertThat(ranking(after)).isEqualTo(ranking(before));
        assertThat(section(after, "S0001").cases().expectedLoss())
                .isLessThan(section(before, "S0001").cases().expectedLoss());
    }

    @Test
    void theCodeMakesTheShortlistAndGivesItsReasons() {
        City city = city();
        for (int i = 0; i < 5; i++) {
            String cause = "cause-" + i;
            String finder = i % 2 == 0 ? "U000" : "U009";
            city.with(PLAYER, "p-b" + i, story -> City.satisfied(story).found(UUID.randomUUID(), 6, cause, finder));
        }

        RunResult result = city.assess(RULES).result();

        assertThat(result.best()).extracting(Nomination::section).doesNotContain(PLAYER);
        assertThat(obstacles(result)).contains(Obstacle.SEVERE_FINDING);
        assertThat(result.sections())
                .filteredOn(section -> section.obstacles().isEmpty())
                .extracting(SectionResult::section)
                .containsExactlyInAnyOrderElementsOf(
                        result.best().stream().map(Nomination::section).toList());
    }

    private static City city() {
        return City.of(12, 40);
    }

    private static List<String> strata(City city) {
        return Objects.requireNonNull(city.assess(RULES).sheets().get(PLAYER)).cases().stream()
                .map(CasePoints::stratum)
                .sorted()
                .collect(Collectors.toList());
    }

    private static List<String> ranking(RunResult result) {
        return result.sections().stream()
                .filter(section -> section.performance() != null)
                .sorted((one, other) -> Double.compare(
                        Objects.requireNonNull(one.performance()).expectedRank(),
                        Objects.requireNonNull(other.performance()).expectedRank()))
                .map(SectionResult::section)
                .toList();
    }

    private static PerformanceFigures figures(RunResult result) {
        return Objects.requireNonNull(section(result, PLAYER).performance());
    }

    private static List<Obstacle> obstacles(RunResult result) {
        return section(result, PLAYER).obstacles();
    }

    private static SectionResult section(RunResult result, String code) {
        return result.section(code).orElseThrow();
    }
}
