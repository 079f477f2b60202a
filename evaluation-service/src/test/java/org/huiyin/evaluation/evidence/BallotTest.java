package org.huiyin.evaluation.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.huiyin.evaluation.cycle.Decision;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.service.identity.Actor;
import org.junit.jupiter.api.Test;

class BallotTest {
    private static final double PRECISE = 1e-12;

    /** Enterprises 80, 90; citizens 40, 50, 60; delegates 70: means 85, 50, 70, so 205/3 whatever the groups' sizes. */
    private static final List<Ballot> BALLOTS = List.of(
            new Ballot("enterprises", true, 80),
            new Ballot("enterprises", true, 90),
            new Ballot("citizens", true, 40),
            new Ballot("citizens", true, 50),
            new Ballot("citizens", true, 60),
            new Ballot("delegates", true, 70),
            new Ballot("citizens", false, 100));

    @Test
    void everyGroupWeighsTheSame() {
        Appraisal appraisal = Appraisal.of(BALLOTS);

        assertThat(appraisal.mean()).isCloseTo(205.0 / 3, within(PRECISE));
        assertThat(appraisal.groups())
                .containsExactly(
                        new Appraisal.Group("citizens", 3, 50),
                        new Appraisal.Group("delegates", 1, 70),
                        new Appraisal.Group("enterprises", 2, 85));
    }

    /**
     * Squares: 50 among enterprises, 200 among citizens; variances 50 and 100, pooled 250/3 for the delegate. So
     * √(50/2 + 100/3 + 250/3) / 3 = √(425/3) / 3.
     */
    @Test
    void theStandardErrorIsThatOfTheBalancedMean() {
        assertThat(Appraisal.of(BALLOTS).standardError()).isCloseTo(Math.sqrt(425.0 / 3) / 3, within(PRECISE));
        assertThat(Appraisal.of(BALLOTS).standardError()).isCloseTo(3.967460239, within(1e-9));
    }

    @Test
    void onlyRatersWhoHadToDoWithTheSectionCount() {
        Appraisal appraisal = Appraisal.of(BALLOTS);

        assertThat(appraisal.ballots()).isEqualTo(6);
        assertThat(appraisal.withoutContact()).isEqualTo(1);
        assertThat(appraisal).isEqualTo(Appraisal.of(replaced(BALLOTS, new Ballot("citizens", false, 0))));
    }

    @Test
    void withoutBallotsThereIsNoMeanAndWithOneOfEachGroupNoError() {
        assertThat(Appraisal.of(List.of())).isEqualTo(new Appraisal(0, 0, List.of(), null, null));
        Appraisal single = Appraisal.of(List.of(new Ballot("a", true, 10), new Ballot("b", true, 20)));
        assertThat(single.mean()).isEqualTo(15);
        assertThat(single.standardError()).isNull();
    }

    @Test
    void theOrderOfBallotsChangesNothing() {
        var shuffled = new ArrayList<>(BALLOTS);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(Appraisal.of(shuffled).mean())
                .isEqualTo(Appraisal.of(BALLOTS).mean());
    }

    /** Were the mean not balanced, a crowd of one group would carry it. */
    @Test
    void aCrowdOfOneGroupDoesNotCarryTheMean() {
        var crowded = new ArrayList<>(BALLOTS);
        Collections.addAll(
                crowded,
                Collections.nCopies(300, new Ballot("citizens", true, 50)).toArray(Ballot[]::new));

        assertThat(Appraisal.of(crowded).mean()).isCloseTo(205.0 / 3, within(PRECISE));
        Function<List<Ballot>, Double> plain = ballots -> ballots.stream()
                .filter(Ballot::contact)
                .mapToInt(Ballot::score)
                .average()
                .orElseThrow();
        assertThat(plain.apply(crowded)).isNotCloseTo(plain.apply(BALLOTS), within(5.0));
    }

    @Test
    void nobodyRatesTheOwnUnit() {
        var rater = new Rater("iss|r", "citizens", "U1");
        var member = new Actor("iss|r", Set.of(), Set.of("U2"), Set.of());

        assertThat(refusal(rater.rate(member, new Rater.Opinion("S1", "U1", true, 99))))
                .isEqualTo(Refusal.BY_THE_UNIT_CONCERNED);
        assertThat(refusal(rater.rate(member, new Rater.Opinion("S2", "U2", true, 99))))
                .isEqualTo(Refusal.BY_THE_UNIT_CONCERNED);
        assertThat(rater.rate(member, new Rater.Opinion("S3", "U3", true, 99)))
                .isEqualTo(Decision.allowed(new Ballot("citizens", true, 99)));
    }

    private static List<Ballot> replaced(List<Ballot> ballots, Ballot last) {
        var replaced = new ArrayList<>(ballots.subList(0, ballots.size() - 1));
        replaced.add(last);
        return replaced;
    }

    private static Refusal refusal(Decision<?> decision) {
        return ((Decision.Refused<?>) decision).reason();
    }
}
