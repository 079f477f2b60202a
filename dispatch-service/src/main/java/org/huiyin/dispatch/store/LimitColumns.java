package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.huiyin.dispatch.supervision.Issued;
import org.huiyin.service.calendar.Deadline;

/** Since when and until when an order's present level waits for its answer. */
@Embeddable
public record LimitColumns(
        Instant issuedAt,
        Instant dueAt,
        LocalDate dueOn,
        Integer limitWorkingDays,
        Integer calendarVersion,
        Boolean provisional) {

    static LimitColumns of(Issued issued) {
        Deadline deadline = issued.deadline();
        return new LimitColumns(
                issued.issuedAt(),
                deadline.dueAt(),
                deadline.dueOn(),
                deadline.limitWorkingDays(),
                deadline.calendarVersion(),
                deadline.provisional());
    }

    Deadline toDeadline() {
        return new Deadline(dueOn, dueAt, limitWorkingDays, calendarVersion, provisional);
    }
}
