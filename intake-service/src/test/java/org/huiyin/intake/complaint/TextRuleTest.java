package org.huiyin.intake.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {
    private static final String RARE = "𠮷𡈽𪚥";

    @Test
    void countsCharactersBeyondTheBasicPlaneAsOne() {
        assertThat(new Title("𠮷".repeat(200)).value()).hasSize(400);
        assertThat(new Narrative("𪚥".repeat(20_000)).value()).hasSize(40_000);
        assertRefused(() -> new Title("𠮷".repeat(201)), "too-long");
        assertRefused(() -> new Narrative("a".repeat(20_001)), "too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "　"})
    void refusesToBeEmpty(String text) {
        assertRefused(() -> new Narrative(text), "blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001bb", "a\u007fb", "a\u0085b", "a\rb"})
    void refusesControlCharacters(String text) {
        assertRefused(() -> new Narrative(text), "control-character");
        assertRefused(() -> new Title(text), "control-character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\u2028b", "a\u2029b"})
    void allowsLinesInTheTextButNotInTheTitle(String text) {
        assertThat(new Narrative(text).value()).isEqualTo(text);
        assertRefused(() -> new Title(text), "control-character");
    }

    @ParameterizedTest
    @ValueSource(chars = {0xD800, 0xDBFF, 0xDC00, 0xDFFF})
    void refusesHalfACharacter(char half) {
        assertRefused(() -> new Narrative("a" + half + "b"), "lone-surrogate");
        assertRefused(() -> new Title("a" + half), "lone-surrogate");
    }

    @ParameterizedTest
    @ValueSource(chars = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void refusesToTurnTheReadingDirection(char turn) {
        assertRefused(() -> new Narrative("a" + turn + "b"), "direction-override");
        assertRefused(() -> new Title("a" + turn + "b"), "direction-override");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "=HYPERLINK(\"x\")", "'; drop table complaint; --", "\u200b", "שלום"
            })
    void keepsWhatIsOnlyText(String text) {
        assertThat(new Title(text + RARE).value()).isEqualTo(text + RARE);
    }

    @Test
    void doesNotShowItsWordsInALog() {
        assertThat(new Title("秘密").toString()).doesNotContain("秘密");
        assertThat(new Narrative("秘密").toString()).doesNotContain("秘密");
    }

    @Property
    void eitherKeepsATextUnchangedOrRefusesIt(@ForAll("texts") String text) {
        try {
            assertThat(new Narrative(text).value()).isSameAs(text);
        } catch (InvalidValue refused) {
            assertThat(refused.code()).isIn("blank", "control-character", "lone-surrogate", "direction-override");
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces =
                Arbitraries.integers().between(0, Character.MAX_CODE_POINT).map(Character::toString);
        return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
    }

    private static void assertRefused(Runnable action, String code) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(InvalidValue.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
