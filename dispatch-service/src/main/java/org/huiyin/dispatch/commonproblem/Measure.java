package org.huiyin.dispatch.commonproblem;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.huiyin.dispatch.cases.Outcome;
import org.huiyin.dispatch.cases.Refusal;

/** What is to be done about a common problem, by which section and until when. */
public record Measure(String words, String section, String person, LocalDate dueOn) {

    /** All of them or none: each has a section that there is, and is due today or later. */
    public static Outcome<List<Measure>> checked(List<Measure> all, LocalDate today, Predicate<String> isSection) {
        if (!all.stream().map(Measure::section).allMatch(isSection)) {
            return Outcome.refused(Refusal.MEASURE_WITHOUT_AN_OWNER);
        }
        if (all.stream().anyMatch(measure -> measure.dueOn().isBefore(today))) {
            return Outcome.refused(Refusal.MEASURE_IN_THE_PAST);
        }
        return Outcome.moved(List.copyOf(all));
    }
}
