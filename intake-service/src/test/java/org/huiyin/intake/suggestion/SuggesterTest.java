package org.huiyin.intake.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.intake.suggestion.Learned.Total;
import org.huiyin.intake.suggestion.Suggestion.Voice;
import org.junit.jupiter.api.Test;

class SuggesterTest {
    private static final String TEXT = "公交车站台夜里没有路灯";
    private static final Learned NOTHING = new Learned(Map.of(), Map.of());

    private final GramKeys keys = new GramKeys(new byte[32]);
    private final Suggester suggester = new Suggester(Map.of("transport", List.of("公交"), "labour", List.of("工资")));

    @Test
    void keywordsSpeakFromTheFirstDayOn() {
        List<Suggestion> found = suggester.suggest(keys.of(TEXT), NOTHING);

        assertThat(found).containsExactly(new Suggestion("transport", 1, List.of(new Voice("公交", true, 1))));
    }

    @Test
    void nothingIsSuggestedForWordsThatSayNothing() {
        assertThat(suggester.suggest(keys.of("您好谢谢"), NOTHING)).isEmpty();
    }

    @Test
    void complaintsTeachAndOnlyTheAskersOwnWordsAreShown() {
        Learned learned = learned("transport", 40, "路灯坏了没有人修", 5);

        List<Suggestion> found = suggester.suggest(keys.of("门口路灯不亮"), learned);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo("transport");
        assertThat(found.get(0).spokeFor()).containsExactly(new Voice("路灯", false, 1));
    }

    @Test
    void whatFewComplaintsHoldDoesNotSpeak() {
        // sabotage of the line between: with one holder more it does, see above
        assertThat(suggester.suggest(keys.of("门口路灯不亮"), learned("transport", 40, "路灯坏了没有人修", 4)))
                .isEmpty();
    }

    @Test
    void withAnotherSecretNothingIsRecognised() {
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(new GramKeys(other).of(TEXT).keySet())
                .doesNotContainAnyElementsOf(keys.of(TEXT).keySet());
    }

    private Learned learned(String category, long complaints, String text, long holders) {
        Map<Long, Map<String, Long>> counts = new HashMap<>();
        keys.of(text).keySet().forEach(gram -> counts.put(gram, Map.of(category, holders)));
        double squares = counts.size() * (double) holders * holders;
        return new Learned(Map.of(category, new Total(complaints, squares)), counts);
    }
}
