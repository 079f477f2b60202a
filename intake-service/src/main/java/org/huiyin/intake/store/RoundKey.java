package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A complaint and a round of its handling. */
@Embeddable
public record RoundKey(@Column(name = "complaint_id") UUID complaintId, int round) {}
