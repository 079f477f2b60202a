package org.huiyin.evaluation.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.evaluation.run.CaseFigures;
import org.huiyin.evaluation.service.CaseStory;
import org.junit.jupiter.api.Test;

/** When ratings are looked into because a third unit heard something else. */
class RatingAuditTest {
    private static final RuleSet RULES = TestRules.standard();
    private static final String SECTION = "S0001";

    @Test
    void fiveContradictionsOfFiveAreMoreThanChanceAndFourOfFourAreNot() {
        assertThat(audited(0, 5)).isTrue();
        assertThat(audited(0, 4)).isFalse();
    }

    @Test
    void theMoreWereAskedTheSmallerTheShareThatIsClear() {
        assertThat(audited(95, 5)).isFalse();
        assertThat(audited(92, 8)).isFalse();
        assertThat(audited(91, 9)).isTrue();
    }

    @Test
    void whoeverIsAskedOnceTellsNothingNeitherDoesWhoeverIsNotReachedOrAskedByAParty() {
        assertThat(figures(City::satisfied).auditRatings()).isFalse();
        assertThat(figures(story -> City.satisfied(story).reCalledInVain()).auditRatings())
                .isFalse();
        assertThat(figures(story -> City.satisfied(story).reCalledBy("U001", "DISSATISFIED"))
                        .auditRatings())
                .as("by the unit itself")
                .isFalse();
        assertThat(figures(story -> City.satisfied(story).reCalledBy("U000", "DISSATISFIED"))
                        .auditRatings())
                .as("by whoever asked first")
                .isFalse();
        assertThat(figures(story -> City.satisfied(story).reCalledBy("U007", "DISSATISFIED"))
                        .auditRatings())
                .isTrue();
    }

    @Test
    void whoeverIsMoreContentTheSecondTimeIsNoReasonToLook() {
        assertThat(figures(story -> City.dissatisfied(story).reCalledBy("U007", "SATISFIED"))
                        .auditRatings())
                .isFalse();
        assertThat(figures(story -> City.satisfied(story).reCalledBy("U007", "BASICALLY_SATISFIED"))
                        .auditRatings())
                .as("content all the same")
                .isFalse();
    }

    private static boolean audited(int confirmed, int contradicted) {
        return figures(new City()
                        .with(SECTION, "p-yes-", confirmed, story -> City.satisfied(story)
                                .reCalledBy("U007", "SATISFIED"))
                        .with(SECTION, "p-no-", contradicted, story -> City.satisfied(story)
                                .reCalledBy("U007", "DISSATISFIED")))
                .auditRatings();
    }

    private static CaseFigures figures(Function<CaseStory, CaseStory> goesOn) {
        return figures(new City().with(SECTION, 30, goesOn));
    }

    private static CaseFigures figures(City city) {
        return city.assess(RULES).result().section(SECTION).orElseThrow().cases();
    }
}
