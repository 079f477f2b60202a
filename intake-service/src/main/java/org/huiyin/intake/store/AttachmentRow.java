package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table {@code attachment}: a file of a complaint, its name and the key of its content sealed. */
@Entity
@Table(name = "attachment")
public class AttachmentRow {
    @Id
    public UUID id;

    @Column(name = "complaint_id")
    public UUID complaintId;

    public int position;

    @Column(name = "media_type")
    public String mediaType;

    public long size;
    public byte[] name;

    @Column(name = "content_key")
    public byte[] contentKey;

    @Column(name = "added_by")
    public String addedBy;

    @Column(name = "added_at")
    public Instant addedAt;
}
