package org.huiyin.dispatch.store;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Who set which version of a plan, when and why. */
@Entity
@Immutable
@Table(name = "case_plan_version")
public class PlanVersionRow {
    @EmbeddedId
    private PlanVersion key;

    private int round;
    private String setBy;
    private Instant setAt;
    private String reason;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PlanVersionRow() {}

    public PlanVersionRow(PlanRow plan, String setBy, Instant setAt, String reason) {
        this.key = new PlanVersion(plan.caseId(), plan.version());
        this.round = plan.round();
        this.setBy = setBy;
        this.setAt = setAt;
        this.reason = reason;
    }

    public int version() {
        return key.version();
    }

    public int round() {
        return round;
    }

    public String setBy() {
        return setBy;
    }

    public Instant setAt() {
        return setAt;
    }

    public String reason() {
        return reason;
    }
}
