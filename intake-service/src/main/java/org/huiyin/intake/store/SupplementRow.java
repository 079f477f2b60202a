package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code supplement}: what was added to a complaint, sealed. */
@Entity
@Table(name = "supplement")
public class SupplementRow {
    @Id
    public UUID id;

    @Column(name = "complaint_id")
    public UUID complaintId;

    public int position;
    public byte @Nullable [] words;

    @Column(name = "added_by")
    public String addedBy;

    /** Who of the office asked; null unless it is a question. */
    public @Nullable String author;

    @Column(name = "added_at")
    public Instant addedAt;
}
