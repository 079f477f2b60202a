package org.huiyin.intake.help;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.complaint.TextRule;

/**
 * A visit to an enterprise (走访).
 *
 * @param people how many were met there
 * @param visitors codes of the helpers and leaders who came
 */
public record Visit(LocalDate on, String place, int people, List<String> visitors) {
    public static final int PLACE_MAXIMUM = 200;
    private static final int MOST_PEOPLE = 10_000;
    private static final int MOST_VISITORS = 50;

    public Visit {
        TextRule.LINE.check(place, PLACE_MAXIMUM);
        if (people < 1 || people > MOST_PEOPLE) {
            throw new InvalidValue("out-of-range", "is not a number of people from 1 to 10,000");
        }
        visitors = visitors.stream().distinct().toList();
        if (visitors.isEmpty() || visitors.size() > MOST_VISITORS) {
            throw new InvalidValue("out-of-range", "has 1 to 50 visitors");
        }
        visitors.forEach(HelperEntry::code);
    }
}
