package org.huiyin.dispatch.handling;

import java.time.Instant;
import java.util.UUID;
import org.huiyin.bus.event.CaseAssigned;
import org.huiyin.bus.event.CaseReopened;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.store.AssignmentColumns;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStep;
import org.huiyin.service.calendar.Deadline;
import org.huiyin.service.calendar.LimitUnit;

/** Events that more than one use case tells. */
final class CaseEvents {
    private CaseEvents() {}

    static CaseAssigned assigned(UUID caseId, Assignment assignment) {
        Appointment to = assignment.to();
        Deadline deadline = assignment.deadline();
        Deadline legal = assignment.legal();
        return new CaseAssigned(
                caseId,
                assignment.round(),
                to.section(),
                to.unit(),
                to.leader(),
                assignment.assignedAt(),
                deadline.dueAt(),
                deadline.dueOn(),
                deadline.limitWorkingDays(),
                deadline.calendarVersion(),
                deadline.provisional(),
                deadline.limit().unit() == LimitUnit.WORKING_DAYS
                        ? null
                        : deadline.limit().amount(),
                deadline.limit().unit().name(),
                legal == null ? null : legal.dueAt(),
                legal == null ? null : legal.dueOn());
    }

    /** Something that a complainant said and that comes too late to change anything. */
    static CaseStep noted(CaseRow row, String action, String detail, Instant now) {
        AssignmentColumns assignment = row.assignment();
        String section = assignment == null ? null : assignment.section();
        return new CaseStep(row.id(), now, "intake", action, row.round(), section, detail);
    }

    static CaseReopened reopened(UUID caseId, Assignment next, String reason) {
        return new CaseReopened(
                caseId, next.round(), next.to().section(), next.to().unit(), reason, next.assignedAt());
    }
}
