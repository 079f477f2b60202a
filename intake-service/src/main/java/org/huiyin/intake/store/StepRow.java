package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table {@code progress_step}: a stage that a complaint reached. */
@Entity
@Table(name = "progress_step")
public class StepRow {
    @EmbeddedId
    public Key key;

    public String stage;

    @Column(name = "reached_at")
    public Instant reachedAt;

    /** A complaint, and the sequence of the event that told of the stage. */
    @Embeddable
    public record Key(@Column(name = "complaint_id") UUID complaintId, long position) {}
}
