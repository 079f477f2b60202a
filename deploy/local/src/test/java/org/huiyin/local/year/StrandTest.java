package org.huiyin.local.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.huiyin.local.demo.Life;
import org.junit.jupiter.api.Test;

class StrandTest {

    @Test
    void aWholeYearIsWhatRealCitiesCollectAndSolve() {
        assertThat(Strand.DEMAND.collected(1)).isEqualTo(1_196);
        assertThat(Strand.DEMAND.solved(1)).isEqualTo(1_114);
        assertThat(Strand.CITY_FINDING.collected(1) + Strand.COUNTY_FINDING.collected(1))
                .isEqualTo(539);
        assertThat(Strand.CITY_FINDING.solved(1) + Strand.COUNTY_FINDING.solved(1))
                .isEqualTo(506);
        assertThat(Strand.CLUE.collected(1)).isEqualTo(4_875);
        assertThat(Strand.CLUE.solved(1)).isEqualTo(4_631);
        assertThat(Plan.count(1)).isEqualTo(6_610);
    }

    @Test
    void aPartOfAYearKeepsTheRate() {
        assertThat(Strand.CLUE.collected(0.02)).isEqualTo(98);
        assertThat(Strand.CLUE.solved(0.02)).isEqualTo(93);
        assertThat(Strand.CITY_FINDING.collected(0.001)).isEqualTo(1);
    }

    @Test
    void asManyLivesAreSolvedAsWereAskedFor() {
        var lives = Lives.deal(new Random(7), 1_196, 1_114);

        assertThat(lives).hasSize(1_196);
        assertThat(lives.stream().filter(Life::solved)).hasSize(1_114);
        assertThat(lives).isEqualTo(Lives.deal(new Random(7), 1_196, 1_114));
    }
}
