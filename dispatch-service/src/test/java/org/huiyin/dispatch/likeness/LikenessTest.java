package org.huiyin.dispatch.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.huiyin.dispatch.register.Names;
import org.huiyin.dispatch.register.Territories;
import org.huiyin.dispatch.register.Territory;
import org.huiyin.dispatch.register.TerritoryLevel;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final Instant NOON = Instant.parse("2026-03-11T04:00:00Z");
    private static final Names NAMES = new Names("某地", "Somewhere");
    private static final Territories TERRITORIES = new Territories(List.of(
            new Territory("HY", null, TerritoryLevel.CITY, NAMES),
            new Territory("HY-01", "HY", TerritoryLevel.COUNTY, NAMES),
            new Territory("HY-02", "HY", TerritoryLevel.COUNTY, NAMES),
            new Territory("HY-02-01", "HY-02", TerritoryLevel.TOWNSHIP, NAMES)));
    private final Random random = new Random(20_260_311);

    @Test
    void sameWordsSamePlaceSameDaySameEnterpriseIsAsAlikeAsCanBe() {
        Sketch sketch = sketch();
        Traits one = new Traits("p", "e", "tax", "HY-01", NOON, sketch);

        Likeness likeness = Likeness.of(one, one, TERRITORIES);

        assertThat(likeness.score()).isCloseTo(1, within(1e-9));
        assertThat(likeness.words()).isCloseTo(1, within(1e-9));
        assertThat(likeness.reasons())
                .containsExactlyInAnyOrder(
                        Reason.ALIKE_WORDS,
                        Reason.SAME_ENTERPRISE,
                        Reason.SAME_COMPLAINANT,
                        Reason.SAME_MATTER,
                        Reason.SAME_TERRITORY,
                        Reason.NEAR_IN_TIME);
    }

    @Test
    void nothingInCommonIsNothing() {
        Traits one = new Traits("p", null, "tax", "HY-01", NOON, sketch());
        Traits other = new Traits("q", null, "land", "HY-02-01", NOON.plusSeconds(31 * 86_400L), sketch());

        Likeness likeness = Likeness.of(one, other, TERRITORIES);

        assertThat(likeness.score()).isZero();
        assertThat(likeness.reasons()).isEmpty();
    }

    @Test
    void neighboursAreAboveBesideAndBelow() {
        assertThat(TERRITORIES.around("HY-02")).containsExactlyInAnyOrder("HY", "HY-01", "HY-02-01");
        assertThat(TERRITORIES.around("HY")).containsExactlyInAnyOrder("HY-01", "HY-02");
        assertThat(TERRITORIES.around("nowhere")).isEmpty();
        assertThat(Likeness.of(at("HY-01"), at("HY-02"), TERRITORIES).reasons())
                .contains(Reason.NEIGHBOURING_TERRITORY);
    }

    @Test
    void whatIsHalfAsAlikeWeighsHalfAsMuch() {
        Sketch sketch = sketch();
        Traits one = new Traits("p", null, "tax", "HY-01", NOON, sketch);
        Traits other = new Traits("q", null, "land", "HY-02", NOON.plus(Duration.ofDays(15)), alike(sketch, 16));

        Likeness likeness = Likeness.of(one, other, TERRITORIES);

        assertThat(likeness.words()).isCloseTo(0.25, within(1e-4));
        assertThat(likeness.score()).isCloseTo(0.25 + 0.05 + 0.05, within(1e-4)); // words, neighbours, half of the time
        assertThat(Likeness.of(other, one, TERRITORIES)).isEqualTo(likeness);
    }

    @Test
    void thirtyDaysApartIsStillNearAndADayMoreIsNot() {
        assertThat(daysApart(30).reasons()).contains(Reason.NEAR_IN_TIME);
        assertThat(daysApart(30).score()).isCloseTo(daysApart(31).score(), within(1e-9));
        assertThat(daysApart(31).reasons()).doesNotContain(Reason.NEAR_IN_TIME);
    }

    @Test
    void withoutASketchWordsAreNotCompared() {
        assertThat(Likeness.of(at("HY"), at("HY"), TERRITORIES).words()).isNull();
    }

    @Test
    void alikeWordsShareABandAndOthersHardlyEver() {
        int found = 0;
        int byChance = 0;
        for (int i = 0; i < 200; i++) {
            Sketch one = sketch();
            found += Collections.disjoint(one.bands(), alike(one, 21).bands()) ? 0 : 1;
            byChance += Collections.disjoint(one.bands(), sketch().bands()) ? 0 : 1;
        }

        assertThat(found).as("of 200 that share a third").isGreaterThan(180);
        assertThat(byChance).isZero();
    }

    @Test
    void aBandIsMadeOfItsOwnTwoNumbers() {
        Sketch one = sketch();

        for (int place = 0; place < Sketch.NUMBERS; place++) {
            List<Integer> numbers = new ArrayList<>(one.numbers());
            numbers.set(place, numbers.get(place) ^ 1);
            List<Integer> bands = new Sketch(numbers).bands();
            for (int band = 0; band < bands.size(); band++) {
                assertThat(bands.get(band).equals(one.bands().get(band))).isEqualTo(band != place / Sketch.IN_A_BAND);
            }
        }
    }

    @Test
    void bandsThatAreStoredAreFoundAgain() {
        Sketch one = new Sketch(IntStream.range(0, Sketch.NUMBERS).boxed().toList());

        assertThat(one.bands())
                .startsWith(-1_640_610_337, 2_081_350_764, 1_514_485_304)
                .hasSize(32);
    }

    @Test
    void readsWhatIntakeWritesAndNothingElse() {
        String written = "A".repeat(171) + "=";
        byte[] high = new byte[2 * Sketch.NUMBERS];
        Arrays.fill(high, 1, high.length, (byte) 0xff);

        assertThat(Sketch.read(written)).contains(new Sketch(Collections.nCopies(64, 0)));
        assertThat(Sketch.read(Base64.getEncoder().encodeToString(high)))
                .map(Sketch::numbers)
                .hasValueSatisfying(
                        numbers -> assertThat(numbers).startsWith(255, 65_535).hasSize(64));
        assertThat(Sketch.read(null)).isEmpty();
        assertThat(Sketch.read("AAAA")).isEmpty();
        assertThat(Sketch.read("no base64!")).isEmpty();
    }

    private static Likeness daysApart(int days) {
        Traits later = new Traits("p", null, "tax", "HY", NOON.plus(Duration.ofDays(days)), null);
        return Likeness.of(at("HY"), later, TERRITORIES);
    }

    private static Traits at(String territory) {
        return new Traits("p", null, "tax", territory, NOON, null);
    }

    private Sketch sketch() {
        return new Sketch(IntStream.range(0, Sketch.NUMBERS)
                .mapToObj(n -> random.nextInt(65_536))
                .toList());
    }

    /** Shares so many numbers, anywhere. */
    private Sketch alike(Sketch one, int shared) {
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, Sketch.NUMBERS).boxed().toList());
        Collections.shuffle(places, random);
        List<Integer> numbers = new ArrayList<>(sketch().numbers());
        places.subList(0, shared).forEach(n -> numbers.set(n, one.numbers().get(n)));
        return new Sketch(numbers);
    }
}
