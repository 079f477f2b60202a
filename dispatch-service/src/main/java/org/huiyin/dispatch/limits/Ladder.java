package org.huiyin.dispatch.limits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.service.calendar.WorkCalendar;

/** The urging ladder (催办): whom to remind of a limit when, from the first rung up. */
public record Ladder(List<Rung> rungs) {

    public Ladder {
        rungs = List.copyOf(rungs);
        for (int i = 0; i < rungs.size(); i++) {
            if (rungs.get(i).step() != i + 1) {
                throw new IllegalArgumentException("the rungs of the ladder are numbered from 1 without a gap");
            }
            if (i > 0 && rungs.get(i).workingDays() <= rungs.get(i - 1).workingDays()) {
                throw new IllegalArgumentException("each rung of the ladder is later than the one before");
            }
        }
    }

    /**
     * Whom to urge next, at the opening of the office on the rung's day. A rung that lies before the start of the limit is left
     * out: nobody is reminded of what was not there yet.
     */
    public Optional<Call> after(int step, LocalDate dueOn, Instant start, WorkCalendar calendar) {
        return rungs.stream()
                .skip(step)
                .map(rung -> new Call(rung, calendar.opening(calendar.shift(dueOn, rung.workingDays()))))
                .filter(call -> call.at().isAfter(start))
                .findFirst();
    }

    /** A rung and when it is reached. */
    public record Call(Rung rung, Instant at) {}
}
