package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code sealed_look}: somebody of staff read or did something that leaves a trace. */
@Entity
@Table(name = "sealed_look")
public class SealedLookRow {
    @Id
    public Long id;

    @Column(name = "complaint_id")
    public UUID complaintId;

    @Column(name = "looked_by")
    public String lookedBy;

    @Column(name = "looked_at")
    public Instant lookedAt;

    public String act;

    @Column(name = "request_id")
    public @Nullable UUID requestId;
}
