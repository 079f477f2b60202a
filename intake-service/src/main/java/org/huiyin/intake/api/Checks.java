package org.huiyin.intake.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a request, so that its sender learns it all at once. */
final class Checks {
    private static final int ISO_DATE_LENGTH = 10;

    private final List<Violation> violations = new ArrayList<>();

    /** The value made of a field, or null after noting why there is none. */
    <T> @Nullable T required(String pointer, @Nullable String text, Function<String, T> rule) {
        if (text == null) {
            refuse(pointer, "required", "must be given");
            return null;
        }
        return optional(pointer, text, rule);
    }

    /** The same for a field that may be absent. */
    <T> @Nullable T optional(String pointer, @Nullable String text, Function<String, T> rule) {
        return text == null ? null : made(pointer, () -> rule.apply(text));
    }

    /** A value made of several fields. */
    <T> @Nullable T made(String pointer, Supplier<T> rule) {
        try {
            return rule.get();
        } catch (InvalidValue invalid) {
            refuse(pointer, invalid.code(), invalid.detail());
            return null;
        }
    }

    /** A value made of several fields that were checked one by one; null if one of them was refused. */
    <T> @Nullable T madeUnlessRefused(Supplier<T> rule) {
        return violations.isEmpty() ? rule.get() : null;
    }

    void refuse(String pointer, String code, String detail) {
        violations.add(new Violation(pointer, code, detail));
    }

    /** Ends the request with 422 if anything was noted. */
    void demandNone() {
        if (!violations.isEmpty()) {
            throw Problems.unprocessable(violations);
        }
    }

    /** Reads a day. */
    static LocalDate date(String text) {
        if (text.length() != ISO_DATE_LENGTH) {
            throw new InvalidValue("invalid-date", "is not a day such as 2026-03-02");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new InvalidValue("invalid-date", "is not a day such as 2026-03-02");
        }
    }

    /** Reads a word of an enum. */
    static <E extends Enum<E>> Function<String, E> wordOf(Class<E> words) {
        return text -> {
            for (E word : words.getEnumConstants()) {
                if (word.name().equals(text)) {
                    return word;
                }
            }
            throw new InvalidValue("unknown-code", "is not one of the words of this field");
        };
    }
}
