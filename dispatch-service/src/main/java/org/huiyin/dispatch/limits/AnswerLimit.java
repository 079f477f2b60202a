package org.huiyin.dispatch.limits;

import org.huiyin.service.calendar.Limit;

/** One line of the table of limits: what it fits, what the city promises for it, and what the law asks; {@code *} fits any. */
public record AnswerLimit(String emergency, String kind, String level, String category, Limit promised, Limit legal) {
    private static final String ANY = "*";

    public AnswerLimit {
        if (promised.unit() == legal.unit() && promised.amount() > legal.amount()) {
            throw new IllegalArgumentException(
                    "the promise is longer than the legal limit: " + promised + " for " + kind + " " + category);
        }
    }

    boolean fits(Subject subject) {
        return fits(emergency, subject.emergency() ? "yes" : "no")
                && fits(kind, subject.kind())
                && fits(level, subject.level().name())
                && fits(category, subject.category());
    }

    boolean fitsEverything() {
        return emergency.equals(ANY) && kind.equals(ANY) && level.equals(ANY) && category.equals(ANY);
    }

    private static boolean fits(String pattern, String value) {
        return pattern.equals(ANY) || pattern.equals(value);
    }
}
