package org.huiyin.intake.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketcherTest {
    private static final String TEXT = "办理变更登记时，窗口要求重复提交营业执照复印件，跑了三趟仍未办结。";
    private final Sketcher sketcher = new Sketcher(new byte[32]);

    @Test
    void cutsChineseIntoPairsAndOtherWordsWhole() {
        assertThat(Shingles.of("窗口ＡＰＰ不能用，Error 404！"))
                .containsExactlyInAnyOrder("窗口", "app", "不能", "能用", "error", "404");
    }

    @Test
    void equalWordsHaveEqualSketchesWhateverTheirPunctuation() {
        assertThat(sketcher.sketch(TEXT))
                .isEqualTo(sketcher.sketch(TEXT.replace("，", "，\n").replace('。', '！')));
    }

    @Test
    void theShareOfEqualNumbersEstimatesTheLikeness() {
        Random random = new Random(20_260_311);
        for (int shared : new int[] {0, 50, 100, 150, 200}) {
            double sum = 0;
            double likeness = shared / (400.0 - shared);
            for (int i = 0; i < 40; i++) {
                List<String> words = IntStream.range(0, 400 - shared)
                        .mapToObj(n -> "w" + random.nextLong(Long.MAX_VALUE))
                        .toList();
                String one = String.join(" ", words.subList(0, 200));
                String other = String.join(" ", words.subList(200 - shared, 400 - shared));
                sum += sketcher.sketch(one)
                        .orElseThrow()
                        .likenessTo(sketcher.sketch(other).orElseThrow());
            }
            assertThat(sum / 40).as(shared + " of 200 words shared").isCloseTo(likeness, within(0.05));
        }
    }

    @Test
    void withoutTheKeyAGuessCanNotBeTested() {
        byte[] other = new byte[32];
        other[0] = 1;

        Sketch guessed = new Sketcher(other).sketch(TEXT).orElseThrow();

        assertThat(guessed.likenessTo(sketcher.sketch(TEXT).orElseThrow())).isLessThan(0.1);
    }

    @Test
    void fewWordsAreNotSketched() {
        assertThat(sketcher.sketch("路灯坏了")).isEmpty();
        assertThat(sketcher.sketch(TEXT).orElseThrow().encoded()).hasSize(172).matches("[A-Za-z0-9+/]{171}=");
    }

    @Test
    void aSketchIsReadAsItWasWritten() {
        Sketch sketch = sketcher.sketch(TEXT).orElseThrow();

        assertThat(Sketch.from(sketch.bytes())).isEqualTo(sketch).hasSameHashCodeAs(sketch);
    }

    @Test
    void theSameShinglesInAnyOrderAreTheSame() {
        Set<String> words = new HashSet<>(Shingles.of(TEXT));

        assertThat(Shingles.of(words.stream().collect(Collectors.joining("，")))).isEqualTo(words);
    }
}
