package org.huiyin.dispatch.supervising;

import java.time.Instant;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.bus.event.SupervisionOrderAnswered;
import org.huiyin.bus.event.SupervisionOrderClosed;
import org.huiyin.bus.event.SupervisionOrderIssued;
import org.huiyin.bus.event.SupervisionOrderOverdue;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStep;
import org.huiyin.dispatch.store.OrderRow;
import org.huiyin.dispatch.supervision.Answered;
import org.huiyin.dispatch.supervision.Closed;
import org.huiyin.dispatch.supervision.Issued;
import org.huiyin.dispatch.supervision.OrderState;
import org.huiyin.service.calendar.Deadline;

/** What is told of a supervision order, each time with its entry in the case's history. */
final class OrderEvents {
    private final CaseRow row;
    private final OrderRow order;
    private final String author;
    private final Instant now;

    OrderEvents(CaseRow row, OrderRow order, String author, Instant now) {
        this.row = row;
        this.order = order;
        this.author = author;
        this.now = now;
    }

    Told issued(Issued issued) {
        Appointment to = issued.charge().to();
        Deadline deadline = issued.deadline();
        SupervisionOrderIssued event = new SupervisionOrderIssued(
                row.id(),
                order.id(),
                issued.charge().number(),
                issued.level(),
                to.section(),
                to.unit(),
                to.leader(),
                issued.charge().reason().name(),
                issued.issuedAt(),
                deadline.dueAt(),
                deadline.dueOn(),
                deadline.limitWorkingDays(),
                deadline.calendarVersion(),
                deadline.provisional());
        return told("SUPERVISION_ISSUED", issued, event);
    }

    Told answered(Answered answered) {
        Appointment to = answered.charge().to();
        SupervisionOrderAnswered event = new SupervisionOrderAnswered(
                row.id(),
                order.id(),
                answered.charge().number(),
                answered.level(),
                to.section(),
                to.unit(),
                answered.answeredAt(),
                answered.onTime());
        return told("SUPERVISION_ANSWERED", answered, event);
    }

    Told overdue(Issued issued) {
        Appointment to = issued.charge().to();
        SupervisionOrderOverdue event = new SupervisionOrderOverdue(
                row.id(),
                order.id(),
                issued.charge().number(),
                issued.level(),
                to.section(),
                to.unit(),
                issued.deadline().dueAt(),
                now);
        return told("SUPERVISION_OVERDUE", issued, event);
    }

    Told closed(Closed closed) {
        Appointment to = closed.charge().to();
        SupervisionOrderClosed event = new SupervisionOrderClosed(
                row.id(),
                order.id(),
                closed.charge().number(),
                closed.level(),
                to.section(),
                to.unit(),
                closed.closedAt(),
                closed.reason().name());
        return told("SUPERVISION_CLOSED", closed, event);
    }

    private Told told(String action, OrderState state, PublishedEvent event) {
        String detail = state.charge().number() + " level " + state.level();
        String section = state.charge().to().section();
        return new Told(row, new CaseStep(row.id(), now, author, action, row.round(), section, detail), event);
    }
}
