package org.huiyin.intake.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.intake.likeness.Traits.Matter;
import org.huiyin.intake.likeness.Traits.Party;
import org.huiyin.intake.place.CoordinateSystem;
import org.huiyin.intake.place.Place;
import org.huiyin.intake.place.Point;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final String TEXT = "办理变更登记时，窗口要求重复提交营业执照复印件，跑了三趟仍未办结。";
    private static final String OTHER = "小区门口的公交车站台夜里没有路灯，老人上下车看不清台阶，请求安装照明。";

    private static final Place HERE = at(30.5928, 114.3055, CoordinateSystem.WGS_84);

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
                        Ground.NEAR_IN_PLACE,
                        Ground.SAME_TERRITORY,
                        Ground.SAME_CATEGORY,
                        Ground.NEAR_IN_TIME);
        assertThat(likeness.score()).isEqualTo(1);
    }

    @Test
    void whatIsNotKnownIsEqualToNothing() {
        Traits nothing = unknown(AT.minus(Duration.ofDays(31)));

        assertThat(Likeness.of(nothing, traits(TEXT, "wang", "tax", AT)).reasons())
                .isEmpty();
        assertThat(Likeness.of(nothing, unknown(AT)).worthALook()).isFalse();
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

    @Test
    void nearnessCountsLessAndLessUntil500Metres() {
        assertThat(ofPlaces(HERE, HERE)).contains("同一地点", "The same place");
        assertThat(pointsOfPlaces(HERE, HERE)).isEqualTo(0.07);
        Place north = at(30.5928 + 0.00225, 114.3055, CoordinateSystem.WGS_84); // 250 m
        assertThat(ofPlaces(HERE, north)).contains("地点相距约 250 米", "About 250 metres apart");
        assertThat(pointsOfPlaces(HERE, north)).isCloseTo(0.035, within(0.001));
        assertThat(ofPlaces(HERE, at(30.5928 + 0.005, 114.3055, CoordinateSystem.WGS_84)))
                .isEmpty();
    }

    /** The same numbers on another map are a point half a kilometre away. */
    @Test
    void pointsAreComparedInOneSystem() {
        assertThat(ofPlaces(HERE, at(30.5928, 114.3055, CoordinateSystem.GCJ_02)))
                .isEmpty();
        assertThat(ofPlaces(
                        at(30.5928, 114.3055, CoordinateSystem.GCJ_02), at(30.5928, 114.3055, CoordinateSystem.GCJ_02)))
                .contains("The same place");
    }

    @Test
    void withoutTwoPointsTheAddressTells() {
        Place address = new Place(null, CoordinateSystem.WGS_84, "沿江路18号 A座");

        assertThat(ofPlaces(address, new Place(HERE.given(), CoordinateSystem.WGS_84, "沿江路１８号a座")))
                .contains("同一地址", "The same address");
        assertThat(ofPlaces(address, new Place(null, CoordinateSystem.WGS_84, "沿江路19号 A座")))
                .isEmpty();
        assertThat(ofPlaces(address, HERE)).isEmpty();
    }

    @Test
    void placesOfOtherMattersStaySealed() {
        Traits one = traits(TEXT, "wang", "tax", AT);
        Traits other = new Traits(
                sketcher.sketches("", OTHER),
                one.party(),
                one.matter(),
                () -> {
                    throw new IllegalStateException("opened");
                },
                AT);

        assertThat(Likeness.of(one, other).reasons()).extracting(Reason::code).contains(Ground.SAME_ENTERPRISE);
    }

    private static Place at(double latitude, double longitude, CoordinateSystem system) {
        return new Place(new Point(latitude, longitude), system, null);
    }

    /** What two complaints with the same words are told for where they are, in both languages. */
    private List<String> ofPlaces(Place one, Place other) {
        return reason(one, other).stream()
                .flatMap(reason -> Stream.of(reason.zh(), reason.en()))
                .toList();
    }

    private double pointsOfPlaces(Place one, Place other) {
        return reason(one, other).orElseThrow().points();
    }

    private Optional<Reason> reason(Place one, Place other) {
        return Likeness.of(traits(one), traits(other)).reasons().stream()
                .filter(reason -> reason.code() == Ground.NEAR_IN_PLACE)
                .findFirst();
    }

    private static Traits unknown(Instant at) {
        return new Traits(new Sketches(null, null), new Party(null, null), new Matter(null, null), Optional::empty, at);
    }

    private Traits traits(Place place) {
        return new Traits(
                sketcher.sketches("", TEXT),
                new Party(null, null),
                new Matter(null, null),
                () -> Optional.of(place),
                AT);
    }

    private Traits traits(String text, @Nullable String complainant, String category, Instant at) {
        return new Traits(
                sketcher.sketches("", text),
                new Party(complainant, "91350100M000100Y43"),
                new Matter(category, "HY-01"),
                () -> Optional.of(HERE),
                at);
    }
}
