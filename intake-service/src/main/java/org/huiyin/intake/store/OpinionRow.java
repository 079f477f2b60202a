package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code complaint_answer}: what a complainant said of the answer of a round. */
@Entity
@Table(name = "complaint_answer")
public class OpinionRow {
    @EmbeddedId
    public RoundKey key;

    public boolean resolved;
    public String satisfaction;
    public @Nullable String reason;

    @Column(name = "answered_at")
    public Instant answeredAt;
}
