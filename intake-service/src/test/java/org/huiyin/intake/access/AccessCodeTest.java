package org.huiyin.intake.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AccessCodeTest {
    private final SecureRandom random = new SecureRandom();
    private final Pepper pepper = new Pepper("0123456789abcdef0123456789abcdef".getBytes());

    @Test
    void isShownInFourGroupsAndReadBack() {
        AccessCode code = AccessCode.random(random);
        assertThat(code.shown()).matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
        AccessCode read = AccessCode.parse(code.shown().toLowerCase()).orElseThrow();
        assertThat(pepper.matches(read, pepper.hash(code))).isTrue();
    }

    @Test
    void forgivesLookAlikes() {
        AccessCode typed = AccessCode.parse("OIL00-00000-00000-00000").orElseThrow();
        AccessCode meant = AccessCode.parse("01100000000000000000").orElseThrow();
        assertThat(pepper.hash(typed)).isEqualTo(pepper.hash(meant));
    }

    @Test
    void usesEveryCharacterAndNeverRepeatsItself() {
        Set<String> codes = new HashSet<>();
        Set<Integer> characters = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String code = AccessCode.random(random).characters();
            codes.add(code);
            code.chars().forEach(characters::add);
        }
        assertThat(codes).hasSize(2_000);
        assertThat(characters).hasSize(32);
    }

    @Test
    void isNotOpenedByAnotherCodeNorWithoutAHash() {
        AccessCode code = AccessCode.random(random);
        assertThat(pepper.matches(AccessCode.random(random), pepper.hash(code))).isFalse();
        assertThat(pepper.matches(code, null)).isFalse();
    }

    @Property
    void neverFailsOnOddText(@ForAll String typed) {
        assertThat(AccessCode.parse(typed)).isEmpty();
    }

    @Test
    void doesNotShowItselfInALog() {
        AccessCode code = AccessCode.random(random);
        assertThat(code.toString()).doesNotContain(code.characters());
    }

    @Test
    void aPseudonymIsStableAndSaysNothing() {
        String pseudonym = pepper.pseudonym("phone", "+8613800138000");
        assertThat(pseudonym).isEqualTo(pepper.pseudonym("phone", "+8613800138000"));
        assertThat(pseudonym).doesNotContain("138").hasSize(24);
        assertThat(pseudonym).isNotEqualTo(pepper.pseudonym("email", "+8613800138000"));
    }

    @Test
    void refusesAShortPepper() {
        assertThatThrownBy(() -> new Pepper(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }
}
