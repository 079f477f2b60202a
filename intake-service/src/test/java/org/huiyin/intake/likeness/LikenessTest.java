package org.huiyin.intake.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.huiyin.intake.likeness.Traits.Party;
import org.huiyin.intake.likeness.Traits.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final String TEXT = "办理变更登记时，窗口要求重复提交营业执照复印件，跑了三趟仍未办结。";
    private static final String OTHER = "小区门口的公交车站台夜里没有路灯，老人上下车看不清台阶，请求安装照明。";

    private final Sketcher sketcher = new Sketcher(new byte[32]);

    @Test
    void theScoreIsTheSumOfItsReasons() {
        Likeness likeness = Likeness.of(traits(TEXT, "wang", "tax", AT), traits(TEXT, "wang", "tax", AT));

        assertThat(likeness.reasons())
                .extracting(Reason::code)
                .containsExactly(
                        Ground.ALIKE_WORDS,
                        Ground.SAME_COMPLAINANT,
                        Ground.SAME_ENTERPRISE,
                        Ground.SAME_TERRITORY,
                        Ground.SAME_CATEGORY,
                        Ground.NEAR_IN_TIME);
        assertThat(likeness.score()).isEqualTo(1);
    }

    @Test
    void whatIsNotKnownIsEqualToNothing() {
        Traits nothing = new Traits(
                new Sketches(null, null), new Party(null, null), new Place(null, null), AT.minus(Duration.ofDays(31)));

        assertThat(Likeness.of(nothing, traits(TEXT, "wang", "tax", AT)).reasons())
                .isEmpty();
        assertThat(Likeness.of(
                                nothing,
                                new Traits(new Sketches(null, null), new Party(null, null), new Place(null, null), AT))
                        .worthALook())
                .isFalse();
    }

    @Test
    void enterprisePlaceMatterAndTimeTogetherAreNoSuggestion() {
        Likeness likeness = Likeness.of(traits(TEXT, "wang", "tax", AT), traits(OTHER, "li", "tax", AT));

        assertThat(likeness.reasons()).extracting(Reason::code).doesNotContain(Ground.ALIKE_WORDS);
        assertThat(likeness.worthALook()).isFalse();
    }

    @Test
    void whoAsksAgainInOtherWordsIsFoundByTheTitle() {
        String title = "请求安装幸福小区门口公交站台的路灯";
        Sketches one = sketcher.sketches(title, TEXT + "第一次反映，请尽快处理。");
        Sketches other = sketcher.sketches(title, OTHER + "已经过去两个月，一直没有人来看。");

        assertThat(one.likenessTo(other)).isGreaterThan(0.5);
        assertThat(one.words().likenessTo(other.words())).isLessThan(0.5);
    }

    @Test
    void daysApartCountLessAndLess() {
        Traits today = traits(OTHER, null, "tax", AT);

        double half = Likeness.of(today, traits(TEXT, null, "tax", AT.plus(Duration.ofDays(15))))
                .score();
        double none = Likeness.of(today, traits(TEXT, null, "tax", AT.minus(Duration.ofDays(31))))
                .score();

        assertThat(half - none).isCloseTo(0.015, within(0.001));
    }

    @Test
    void alikeSketchesShareABandAndOthersDoNot() {
        Sketches one = sketcher.sketches("", TEXT);
        Sketches alike = sketcher.sketches("", TEXT + "请帮忙。");
        Sketches other = sketcher.sketches("", OTHER);

        assertThat(one.bands())
                .hasSize(21)
                .containsAnyElementsOf(alike.bands())
                .doesNotContainAnyElementsOf(other.bands());
    }

    private Traits traits(String text, @Nullable String complainant, String category, Instant at) {
        return new Traits(
                sketcher.sketches("", text),
                new Party(complainant, "91350100M000100Y43"),
                new Place(category, "HY-01"),
                at);
    }
}
