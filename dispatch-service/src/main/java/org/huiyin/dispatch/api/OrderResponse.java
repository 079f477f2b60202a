package org.huiyin.dispatch.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.dispatch.store.OrderRow;
import org.huiyin.dispatch.supervision.Answered;
import org.huiyin.dispatch.supervision.Charge;
import org.huiyin.dispatch.supervision.Closed;
import org.huiyin.dispatch.supervision.ClosingReason;
import org.huiyin.dispatch.supervision.Issued;
import org.huiyin.dispatch.supervision.OrderReason;
import org.huiyin.dispatch.supervision.OrderState;
import org.huiyin.service.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/** A supervision order (督办单). */
@Schema(name = "SupervisionOrder")
public record OrderResponse(
        UUID id,
        @Schema(examples = "SO-2026-000017") String number,
        UUID caseId,
        OrderState.Name state,
        long version,
        @Schema(description = "From 1; each answer that is sent back raises it") int level,
        @Schema(examples = "S0001") String section,
        @Schema(examples = "U001") String unit,
        @Schema(examples = "L0001") String leader,
        OrderReason reason,
        String instruction,
        @Schema(examples = "U000") String issuerUnit,
        @Schema(description = "Of the present level") Instant issuedAt,
        Instant dueAt,
        LocalDate dueOn,
        int limitWorkingDays,
        @Schema(description = "Counted over a year whose holidays are not known yet") boolean provisional,
        @Schema(description = "The limit of the present level passed without an answer") boolean overdue,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        @Nullable ClosingReason closingReason) {

    static OrderResponse of(OrderRow row) {
        OrderState state = row.state();
        Charge charge = state.charge();
        Answered answered = answered(state);
        Issued issued = issued(state, answered);
        Deadline deadline = issued.deadline();
        return new OrderResponse(
                row.id(),
                charge.number(),
                row.caseId(),
                state.name(),
                row.version(),
                state.level(),
                charge.to().section(),
                charge.to().unit(),
                charge.to().leader(),
                charge.reason(),
                row.instruction(),
                charge.issuerUnit(),
                issued.issuedAt(),
                deadline.dueAt(),
                deadline.dueOn(),
                deadline.limitWorkingDays(),
                deadline.provisional(),
                issued.overdue(),
                answered == null ? null : answered.answeredAt(),
                state instanceof Closed closed ? closed.closedAt() : null,
                state instanceof Closed ended ? ended.reason() : null);
    }

    private static @Nullable Answered answered(OrderState state) {
        OrderState last = state instanceof Closed closed ? closed.last() : state;
        return last instanceof Answered answered ? answered : null;
    }

    private static Issued issued(OrderState state, @Nullable Answered answered) {
        if (answered != null) {
            return answered.issued();
        }
        return (Issued) (state instanceof Closed closed ? closed.last() : state);
    }
}
