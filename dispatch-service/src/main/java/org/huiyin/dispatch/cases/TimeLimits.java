package org.huiyin.dispatch.cases;

import java.util.List;

/** Promised working days by kind and category; the first line that matches wins. */
public record TimeLimits(List<Line> lines) {

    public TimeLimits {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || !lines.get(lines.size() - 1).matchesEverything()) {
            throw new IllegalArgumentException("the last line of the time limits must match every case");
        }
    }

    public int workingDays(String kind, String category) {
        return lines.stream()
                .filter(line -> line.matches(kind, category))
                .mapToInt(Line::workingDays)
                .findFirst()
                .orElseThrow();
    }

    /** One line of the table; {@code *} matches any value. */
    public record Line(String kind, String category, int workingDays) {
        private static final String ANY = "*";

        boolean matches(String otherKind, String otherCategory) {
            return fits(kind, otherKind) && fits(category, otherCategory);
        }

        boolean matchesEverything() {
            return kind.equals(ANY) && category.equals(ANY);
        }

        private static boolean fits(String pattern, String value) {
            return pattern.equals(ANY) || pattern.equals(value);
        }
    }
}
