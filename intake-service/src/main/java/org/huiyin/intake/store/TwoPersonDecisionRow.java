package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table {@code two_person_decision}: what the second person said. */
@Entity
@Table(name = "two_person_decision")
public class TwoPersonDecisionRow {
    @Id
    @Column(name = "request_id")
    public UUID requestId;

    public boolean approved;

    @Column(name = "decided_by")
    public String decidedBy;

    @Column(name = "decided_at")
    public Instant decidedAt;
}
