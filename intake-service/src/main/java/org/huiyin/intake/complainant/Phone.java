package org.huiyin.intake.complainant;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.huiyin.intake.complaint.InvalidValue;

/** A telephone number as it was written and as it is dialled (E.164); without a country code it is a Chinese one. */
public record Phone(String original, String e164) {
    private static final String REGION = "CN";
    private static final int MAXIMUM = 40;

    /** Reads a number as people write it; refuses what no telephone could ring. */
    public static Phone of(String written) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        if (written.length() > MAXIMUM || !written.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw invalid();
        }
        try {
            var parsed = numbers.parse(written, REGION);
            if (!numbers.isValidNumber(parsed) || parsed.hasExtension()) {
                throw invalid();
            }
            return new Phone(written, numbers.format(parsed, PhoneNumberFormat.E164));
        } catch (NumberParseException unreadable) {
            throw invalid();
        }
    }

    private static InvalidValue invalid() {
        return new InvalidValue("invalid-phone", "is not a telephone number");
    }

    @Override
    public String toString() {
        return "Phone[…]";
    }
}
