package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table {@code partner_change}; written by the database alone. */
@Entity
@Table(name = "partner_change")
public class ChangeRow {
    @Id
    @Column(name = "complaint_id")
    public UUID complaintId;

    public String filer;

    @Column(name = "changed_at")
    public Instant changedAt;
}
