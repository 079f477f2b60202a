package org.huiyin.intake.window;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.complaint.TextRule;

/**
 * A leader at the window (局长走流程坐窗口).
 *
 * @param place which window
 * @param personTimes how often leaders took part, counted as the office counts
 * @param matters how many matters were tried
 */
public record WindowSession(
        LocalDate heldOn,
        String place,
        Leader leader,
        WindowRole role,
        int personTimes,
        int matters,
        List<WindowProblem> problems) {
    public static final int LINE_MAXIMUM = 100;
    public static final int MOST_PROBLEMS = 200;
    private static final int MOST = 100_000;

    public WindowSession {
        TextRule.LINE.check(place, LINE_MAXIMUM);
        problems = List.copyOf(problems);
        if (personTimes < 1 || personTimes > MOST || matters < 0 || matters > MOST) {
            throw new InvalidValue("out-of-range", "needs 1 to 100,000 person-times and 0 to 100,000 matters");
        }
        if (problems.size() > MOST_PROBLEMS) {
            throw new InvalidValue("out-of-range", "has at most 200 problems");
        }
    }

    /** Who sat there. */
    public record Leader(String name, String unit, String rank) {
        public Leader {
            TextRule.LINE.check(name, LINE_MAXIMUM);
            TextRule.LINE.check(unit, LINE_MAXIMUM);
            TextRule.LINE.check(rank, LINE_MAXIMUM);
        }
    }
}
