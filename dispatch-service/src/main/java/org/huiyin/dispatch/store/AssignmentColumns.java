package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.Returns;
import org.huiyin.service.calendar.Deadline;

/** Who answers until when. */
@Embeddable
public record AssignmentColumns(
        String section,
        String unit,
        String leader,
        Instant assignedAt,
        Instant dueAt,
        LocalDate dueOn,
        Integer limitWorkingDays,
        Integer calendarVersion,
        Boolean provisional) {

    static AssignmentColumns of(Assignment assignment) {
        Deadline deadline = assignment.deadline();
        return new AssignmentColumns(
                assignment.to().section(),
                assignment.to().unit(),
                assignment.to().leader(),
                assignment.assignedAt(),
                deadline.dueAt(),
                deadline.dueOn(),
                deadline.limitWorkingDays(),
                deadline.calendarVersion(),
                deadline.provisional());
    }

    Assignment toAssignment(int round, Returns returns) {
        return new Assignment(
                new Appointment(section, unit, leader),
                round,
                returns,
                assignedAt,
                new Deadline(dueOn, dueAt, limitWorkingDays, calendarVersion, provisional));
    }
}
