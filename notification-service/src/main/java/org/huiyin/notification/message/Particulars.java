package org.huiyin.notification.message;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The facts a message may mention. Nothing in here says who complained; {@code reply} is the answer of the section and is
 * present only while the complainant's own letter is being written, and so are the codes with which they judge it and choose
 * their letters.
 *
 * @param ground a code: what a card is shown for, the kind of a commendation, the list of a cycle, or how an appeal ended
 * @param title of a bulletin or a cycle
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
        Optional<String> title,
        Optional<String> reply,
        Optional<String> answerCode,
        Optional<String> letterCode) {

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
