package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of the table {@code complaint_reopening}: why a complainant came back after the end of a round. */
@Entity
@Table(name = "complaint_reopening")
public class PleaRow {
    @EmbeddedId
    public RoundKey key;

    public String reason;

    @Column(name = "asked_at")
    public Instant askedAt;
}
