package org.huiyin.dispatch.handling;

import java.time.Instant;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.limits.AnswerLimit;
import org.huiyin.dispatch.limits.Subject;
import org.huiyin.service.calendar.Deadline;
import org.huiyin.service.calendar.Limit;
import org.jspecify.annotations.Nullable;

/** Until when a case that is handed over now is to be answered: as promised, and as the law asks. */
public record DueDates(Deadline promised, Deadline legal) {

    /** As promised for such matters, or within as many working days as the dispatcher wishes. */
    public static DueDates of(City city, Subject subject, Instant now, @Nullable Integer workingDays) {
        AnswerLimit line = city.limits().answer(subject);
        Limit promised = workingDays == null ? line.promised() : Limit.workingDays(workingDays);
        return new DueDates(
                city.calendar().deadline(now, promised), city.calendar().deadline(now, line.legal()));
    }
}
