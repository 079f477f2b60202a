package org.huiyin.intake.complaint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number people use for a complaint: year, running number and Damm check digit, such as {@code 2026-0000042-8}.
 * Running numbers may have gaps and do not start again with the year.
 */
public record ComplaintNumber(int year, long serial) {
    private static final Pattern FORM = Pattern.compile("([0-9]{4})-([0-9]{7,12})-([0-9])");

    public ComplaintNumber {
        if (year < 2000 || year > 9999) {
            throw new IllegalArgumentException("year out of range");
        }
        if (serial < 1 || serial > 999_999_999_999L) {
            throw new IllegalArgumentException("serial out of range");
        }
    }

    /** Reads the written form; empty for anything that this class would not have written. */
    public static Optional<ComplaintNumber> parse(String written) {
        Matcher matcher = FORM.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        long serial = Long.parseLong(matcher.group(2));
        if (year < 2000 || serial < 1) {
            return Optional.empty();
        }
        return Optional.of(new ComplaintNumber(year, serial))
                .filter(number -> number.toString().equals(written));
    }

    @Override
    public String toString() {
        String digits = "%04d%07d".formatted(year, serial);
        return digits.substring(0, 4) + "-" + digits.substring(4) + "-" + Damm.checkDigit(digits);
    }
}
