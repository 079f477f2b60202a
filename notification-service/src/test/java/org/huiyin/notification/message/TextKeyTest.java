package org.huiyin.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class TextKeyTest {

    private static final EnumSet<Fact> SECRETS =
            EnumSet.of(Fact.REPLY, Fact.ANSWER_CODE, Fact.ANSWER_PAGE, Fact.LETTER_CODE);

    @Test
    void thereIsATextForEveryTellingInBothLanguagesAndForNothingElse() {
        assertThat(TextKey.all())
                .hasSameSizeAs(Tellings.all().stream()
                        .flatMap(telling -> java.util.Arrays.stream(Language.values())
                                .map(language -> new TextKey(telling.stage(), telling.audience(), language)))
                        .distinct()
                        .toList())
                .allSatisfy(key -> assertThat(TextKey.of(
                                key.language().code(),
                                key.audience().slug(),
                                key.stage().slug()))
                        .contains(key));
        assertThat(TextKey.of("zh", "partner", "filed")).isEmpty();
        assertThat(TextKey.of("zh", "..", "filed")).isEmpty();
    }

    @Test
    void whatIsTheComplainantsAloneNobodyElseSees() {
        for (TextKey key : TextKey.all()) {
            var visible = Fact.visibleTo(key.audience(), key.stage());
            if (key.audience() != Audience.COMPLAINANT) {
                assertThat(visible).as(key.path()).doesNotContainAnyElementsOf(SECRETS);
            }
            assertThat(visible).as(key.path()).containsAll(Fact.owedTo(key.audience(), key.stage()));
        }
    }
}
