package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.service.calendar.Deadline;
import org.huiyin.service.calendar.Limit;
import org.huiyin.service.calendar.LimitUnit;
import org.jspecify.annotations.Nullable;

/** In what the promised limit is counted, and until when the law asks for an answer. */
@Embeddable
public record TermColumns(
        @Enumerated(EnumType.STRING) LimitUnit limitUnit,
        @Nullable Integer limitHours,
        @Nullable Integer legalAmount,
        @Enumerated(EnumType.STRING) @Nullable LimitUnit legalUnit,
        @Nullable Instant legalDueAt,
        @Nullable LocalDate legalDueOn,
        @Nullable Boolean legalProvisional) {

    static TermColumns of(Assignment assignment) {
        Limit limit = assignment.deadline().limit();
        Integer hours = limit.unit() == LimitUnit.WORKING_DAYS ? null : limit.amount();
        Deadline legal = assignment.legal();
        return legal == null
                ? new TermColumns(limit.unit(), hours, null, null, null, null, null)
                : new TermColumns(
                        limit.unit(),
                        hours,
                        legal.limit().amount(),
                        legal.limit().unit(),
                        legal.dueAt(),
                        legal.dueOn(),
                        legal.provisional());
    }

    /** The same assignment with its limit in its own unit and with what the law asks for. */
    Assignment completed(Assignment assignment) {
        Deadline counted = assignment.deadline();
        Deadline promised = new Deadline(
                counted.dueOn(),
                counted.dueAt(),
                limit(counted.limitWorkingDays()),
                counted.calendarVersion(),
                counted.provisional());
        Assignment promise = new Assignment(
                assignment.to(), assignment.round(), assignment.returns(), assignment.assignedAt(), promised);
        return legalAmount == null || legalUnit == null || legalDueOn == null || legalDueAt == null
                ? promise
                : promise.under(new Deadline(
                        legalDueOn,
                        legalDueAt,
                        new Limit(legalAmount, legalUnit),
                        counted.calendarVersion(),
                        Boolean.TRUE.equals(legalProvisional)));
    }

    /** The promised limit, given how many working days it has if it is counted in those. */
    public Limit limit(int workingDays) {
        return limitHours == null ? Limit.workingDays(workingDays) : new Limit(limitHours, limitUnit);
    }
}
