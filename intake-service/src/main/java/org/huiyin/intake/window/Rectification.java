package org.huiyin.intake.window;

import java.time.LocalDate;
import org.huiyin.intake.complaint.TextRule;

/** When a problem was put right, and how. */
public record Rectification(LocalDate on, String measure) {
    public static final int MEASURE_MAXIMUM = 2_000;

    public Rectification {
        TextRule.PARAGRAPHS.check(measure, MEASURE_MAXIMUM);
    }
}
