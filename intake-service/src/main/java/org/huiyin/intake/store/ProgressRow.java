package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code progress}: how far dispatch has come with a complaint. */
@Entity
@Table(name = "progress")
public class ProgressRow {
    @Id
    @Column(name = "complaint_id")
    public UUID complaintId;

    public String stage;

    @Column(name = "due_on")
    public @Nullable LocalDate dueOn;

    public boolean late;
    public @Nullable String section;
    public @Nullable String unit;
    public byte @Nullable [] answer;

    @Column(name = "answered_at")
    public @Nullable Instant answeredAt;

    public long changes;
}
