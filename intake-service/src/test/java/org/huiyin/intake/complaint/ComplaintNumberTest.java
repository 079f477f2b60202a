package org.huiyin.intake.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ComplaintNumberTest {

    @Test
    void followsThePublishedExampleOfTheDammScheme() {
        assertThat(Damm.checkDigit("572")).isEqualTo(4);
    }

    @Test
    void readsAsYearRunningNumberAndCheckDigit() {
        assertThat(new ComplaintNumber(2026, 42).toString()).matches("2026-0000042-[0-9]");
    }

    @Property
    void readsWhatItWrote(
            @ForAll @IntRange(min = 2000, max = 9999) int year,
            @ForAll @LongRange(min = 1, max = 999_999_999_999L) long serial) {
        ComplaintNumber number = new ComplaintNumber(year, serial);
        assertThat(ComplaintNumber.parse(number.toString())).contains(number);
    }

    @Property
    void noticesOneWrongDigit(
            @ForAll @LongRange(min = 1, max = 9_999_999L) long serial,
            @ForAll @IntRange(min = 0, max = 13) int position,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        StringBuilder written = new StringBuilder(new ComplaintNumber(2026, serial).toString());
        char old = written.charAt(position);
        if (old == '-') {
            return;
        }
        written.setCharAt(position, (char) ('0' + (old - '0' + shift) % 10));
        assertThat(ComplaintNumber.parse(written.toString())).isEmpty();
    }

    @Property
    void noticesTwoSwappedNeighbours(
            @ForAll @LongRange(min = 1, max = 9_999_999L) long serial,
            @ForAll @IntRange(min = 5, max = 10) int position) {
        StringBuilder written = new StringBuilder(new ComplaintNumber(2026, serial).toString());
        char left = written.charAt(position);
        char right = written.charAt(position + 1);
        if (left == right) {
            return;
        }
        written.setCharAt(position, right);
        written.setCharAt(position + 1, left);
        assertThat(ComplaintNumber.parse(written.toString())).isEmpty();
    }

    @Property
    void neverFailsOnOddText(@ForAll String text) {
        assertThat(ComplaintNumber.parse(text)).isEmpty();
    }

    @Test
    void refusesOtherWaysOfWritingTheSameNumber() {
        String number = new ComplaintNumber(2026, 42).toString();
        assertThat(ComplaintNumber.parse(number.replace("-", ""))).isEmpty();
        assertThat(ComplaintNumber.parse(" " + number)).isEmpty();
        assertThat(ComplaintNumber.parse(number.replace("0000042", "00000042"))).isEmpty();
        assertThat(ComplaintNumber.parse(number.replace('2', '２'))).isEmpty();
    }
}
