package org.huiyin.dispatch.store;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.supervision.Answered;
import org.huiyin.dispatch.supervision.Charge;
import org.huiyin.dispatch.supervision.Closed;
import org.huiyin.dispatch.supervision.ClosingReason;
import org.huiyin.dispatch.supervision.Issued;
import org.huiyin.dispatch.supervision.OrderReason;
import org.huiyin.dispatch.supervision.OrderState;
import org.jspecify.annotations.Nullable;

/** A supervision order as it is stored. Whoever changes it holds the lock of its case. */
@Entity
@Table(name = "supervision_order")
public class OrderRow {
    @Id
    private UUID id;

    private long version;
    private UUID caseId;
    private String number;

    @Enumerated(EnumType.STRING)
    private OrderState.Name state;

    private String section;
    private String unit;
    private String leader;

    @Enumerated(EnumType.STRING)
    private OrderReason reason;

    private String instruction;
    private String issuer;
    private String issuerUnit;
    private int level;

    @Embedded
    private LimitColumns deadline;

    private boolean overdue;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;
    private @Nullable String closedBy;
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ClosingReason closingReason;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected OrderRow() {}

    public OrderRow(UUID id, UUID caseId, Issued issued, String instruction) {
        this.id = id;
        this.caseId = caseId;
        Charge charge = issued.charge();
        this.number = charge.number();
        this.section = charge.to().section();
        this.unit = charge.to().unit();
        this.leader = charge.to().leader();
        this.reason = charge.reason();
        this.issuer = charge.issuer();
        this.issuerUnit = charge.issuerUnit();
        this.instruction = instruction;
        this.state = issued.name();
        this.level = issued.level();
        this.deadline = LimitColumns.of(issued);
        this.version = 1;
    }

    public OrderState state() {
        return switch (state) {
            case ISSUED -> issued();
            case ANSWERED -> answered();
            case CLOSED ->
                new Closed(
                        answeredBy == null ? issued() : answered(),
                        requireNonNull(closedBy),
                        requireNonNull(closingReason),
                        requireNonNull(closedAt));
        };
    }

    /** Writes the state and counts the version up. */
    public void become(OrderState next) {
        version++;
        state = next.name();
        level = next.level();
        if (next instanceof Issued issued) {
            deadline = LimitColumns.of(issued);
            overdue = issued.overdue();
            answeredBy = null;
            answeredAt = null;
        } else if (next instanceof Answered answered) {
            answeredBy = answered.answeredBy();
            answeredAt = answered.answeredAt();
        } else if (next instanceof Closed closed) {
            closedBy = closed.closedBy();
            closedAt = closed.closedAt();
            closingReason = closed.reason();
        }
    }

    private Issued issued() {
        Charge charge = new Charge(number, new Appointment(section, unit, leader), reason, issuer, issuerUnit);
        return new Issued(charge, level, deadline.issuedAt(), deadline.toDeadline(), overdue);
    }

    private Answered answered() {
        return new Answered(issued(), requireNonNull(answeredBy), requireNonNull(answeredAt));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID caseId() {
        return caseId;
    }

    /** What is asked for, in the issuer's words; never published. */
    public String instruction() {
        return instruction;
    }

    /** The end of the present level's limit, by which lists are ordered. */
    public Instant dueAt() {
        return deadline.dueAt();
    }

    public boolean isOverdue() {
        return overdue;
    }

    String section() {
        return section;
    }
}
