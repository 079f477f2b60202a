package org.huiyin.evaluation.method.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SupportRuleTest {

    @Test
    void whatHasThirtyCasesOfFiveSectionsStays() {
        assertThat(places(Map.of("a/x", evenly(5, 6), "b/y", evenly(10, 3))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a/x", "a/x", "b/y", "b/y"));
    }

    @Test
    void tooFewCasesOrSectionsGiveUpTheLastPart() {
        assertThat(places(Map.of("a/x", evenly(29, 1), "a/y", evenly(4, 20), "a/z", evenly(5, 6))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a/x", "a", "a/y", "a", "a/z", "a/z"));
    }

    @Test
    void oneSectionMayNotBeMoreThanThirtyPercent() {
        int[] heavy = {31, 20, 20, 20, 9};
        int[] justLight = {30, 20, 20, 20, 10};

        assertThat(places(Map.of("a/x", heavy, "a/y", evenly(20, 1), "a/z", evenly(10, 10), "b/x", justLight)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a/x", "a", "a/y", "a", "a/z", "a/z", "b/x", "b/x"));
    }

    @Test
    void whatFindsNoNameTakesInTheSmallestUntilItIsEnough() {
        assertThat(places(Map.of("a", evenly(3, 1), "b", evenly(10, 4), "c", evenly(10, 9))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", "", "b", "", "c", "c"));
    }

    @Test
    void aSmallCityIsOneStratum() {
        assertThat(places(Map.of("a/x", evenly(2, 2), "b", evenly(2, 2))).values())
                .containsOnly("");
    }

    /** The sections' numbers of cases per stratum, as places. */
    private static Map<String, String> places(Map<String, int[]> strata) {
        var cases = new ArrayList<List<CaseLoss>>();
        IntStream.range(0, 30).forEach(i -> cases.add(new ArrayList<>()));
        strata.forEach((stratum, counts) -> {
            for (int i = 0; i < counts.length; i++) {
                cases.get(i).add(new CaseLoss(stratum, 0, 1, counts[i]));
            }
        });
        List<SectionCases> sections = IntStream.range(0, 30)
                .mapToObj(i -> new SectionCases("S" + i, 1, 1, cases.get(i)))
                .toList();
        return new TreeMap<>(SupportRule.places(sections, Support.STANDARD));
    }

    private static int[] evenly(int sections, int each) {
        return IntStream.range(0, sections).map(i -> each).toArray();
    }
}
