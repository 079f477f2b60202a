package org.huiyin.dispatch.limits;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huiyin.service.calendar.DeadlineKind;
import org.huiyin.service.calendar.Limit;
import org.huiyin.service.calendar.OfficeHours;

/** The city's rules about time, one edition of them. Rules that leave a case or a step without a limit cannot exist. */
public record TimeRules(List<AnswerLimit> answers, List<ClockLimit> clocks, OfficeHours officeHours, Ladder ladder) {
    private static final Set<DeadlineKind> OF_THE_CASE = EnumSet.of(
            DeadlineKind.ACCEPTANCE, DeadlineKind.FIRST_CONTACT, DeadlineKind.RULING, DeadlineKind.FOLLOW_UP);

    public TimeRules {
        answers = List.copyOf(answers);
        clocks = List.copyOf(clocks);
        if (answers.isEmpty() || !answers.get(answers.size() - 1).fitsEverything()) {
            throw new IllegalArgumentException("the last line of the time limits must match every case");
        }
        for (DeadlineKind kind : OF_THE_CASE) {
            if (clocks.stream().noneMatch(line -> line.kind() == kind && line.fitsAny())) {
                throw new IllegalArgumentException("no limit for every case: " + kind);
            }
        }
    }

    /** The first line that fits decides. */
    public AnswerLimit answer(Subject subject) {
        return answers.stream().filter(line -> line.fits(subject)).findFirst().orElseThrow();
    }

    public Limit clock(DeadlineKind kind, boolean emergency) {
        return clocks.stream()
                .filter(line -> line.fits(kind, emergency))
                .findFirst()
                .orElseThrow()
                .limit();
    }
}
