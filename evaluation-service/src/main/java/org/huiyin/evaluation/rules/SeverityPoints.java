package org.huiyin.evaluation.rules;

/** What a substantiated problem weighs by its severity, which whoever finds it says as 1, 3, 6 or 12 (4.2). */
public record SeverityPoints(int minor, int serious, int grave, int discipline) {
    private static final int SERIOUS = 3;
    private static final int GRAVE = 6;
    private static final int DISCIPLINE = 12;

    public int of(int severity) {
        if (severity >= DISCIPLINE) {
            return discipline;
        }
        if (severity >= GRAVE) {
            return grave;
        }
        return severity >= SERIOUS ? serious : minor;
    }
}
