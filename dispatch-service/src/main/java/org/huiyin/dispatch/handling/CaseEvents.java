package org.huiyin.dispatch.handling;

import java.util.UUID;
import org.huiyin.bus.event.CaseAssigned;
import org.huiyin.bus.event.CaseReopened;
import org.huiyin.dispatch.calendar.Deadline;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Assignment;

/** Events that more than one use case tells. */
final class CaseEvents {
    private CaseEvents() {}

    static CaseAssigned assigned(UUID caseId, Assignment assignment) {
        Appointment to = assignment.to();
        Deadline deadline = assignment.deadline();
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
                deadline.provisional());
    }

    static CaseReopened reopened(UUID caseId, Assignment next, String reason) {
        return new CaseReopened(
                caseId, next.round(), next.to().section(), next.to().unit(), reason, next.assignedAt());
    }
}
