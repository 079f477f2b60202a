package org.huiyin.intake.help;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.complaint.InvalidValue;
import org.huiyin.intake.complaint.TextRule;
import org.jspecify.annotations.Nullable;

/** A coordination meeting on the demands of one enterprise (协调会). */
public record Meeting(LocalDate heldOn, List<String> participants, List<Decision> decisions) {
    public static final int PARTICIPANT_MAXIMUM = 100;
    private static final int MOST = 50;

    public Meeting {
        participants = List.copyOf(participants);
        decisions = List.copyOf(decisions);
        if (participants.isEmpty() || participants.size() > MOST) {
            throw new InvalidValue("out-of-range", "has 1 to 50 participants");
        }
        if (decisions.isEmpty() || decisions.size() > MOST) {
            throw new InvalidValue("out-of-range", "has 1 to 50 decisions");
        }
        participants.forEach(line -> TextRule.LINE.check(line, PARTICIPANT_MAXIMUM));
    }

    /** Who answers for it. */
    public record Owner(String unit, @Nullable String section) {
        public Owner {
            HelperEntry.code(unit);
            if (section != null) {
                HelperEntry.code(section);
            }
        }
    }

    /** What is to be done for these demands, by whom, until which day. */
    public record Decision(String words, Owner owner, LocalDate dueOn, List<ComplaintNumber> demands) {
        public static final int WORDS_MAXIMUM = 2_000;

        public Decision {
            TextRule.PARAGRAPHS.check(words, WORDS_MAXIMUM);
            demands = demands.stream().distinct().toList();
            if (demands.isEmpty() || demands.size() > MOST) {
                throw new InvalidValue("out-of-range", "is about 1 to 50 demands");
            }
        }
    }
}
