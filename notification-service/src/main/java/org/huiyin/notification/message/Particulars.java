package org.huiyin.notification.message;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The facts a message may mention. Nothing in here says who complained; {@code reply} is the answer of the section and is
 * present only while the complainant's own letter is being written, and so is the code with which they may judge it.
 */
public record Particulars(
        String number,
        Optional<String> section,
        Optional<String> unit,
        Optional<LocalDate> dueOn,
        Optional<String> closure,
        Optional<String> satisfaction,
        Optional<String> ground,
        int round,
        boolean provisional,
        Optional<String> reply,
        Optional<String> answerCode) {

    /** Shown instead of the section's name while the register has not arrived yet. */
    public String handler(Language language) {
        String fallback = language == Language.ZH ? "承办科室" : "the responsible section";
        return section.map(name -> unit.map(of -> named(language, of, name)).orElse(name))
                .orElse(fallback);
    }

    private static String named(Language language, String unit, String section) {
        return language == Language.ZH ? unit + section : section + " (" + unit + ")";
    }
}
