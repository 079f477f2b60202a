package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.intake.privacy.TwoPersonAct;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code two_person_request}: somebody asked for what takes a second person; its grounds are sealed. */
@Entity
@Table(name = "two_person_request")
public class TwoPersonRequestRow {
    @Id
    public UUID id;

    public String act;

    @Column(name = "complaint_id")
    public UUID complaintId;

    public String reason;
    public @Nullable String silence;
    public byte[] grounds;

    @Column(name = "requested_by")
    public String requestedBy;

    @Column(name = "requested_at")
    public Instant requestedAt;

    public TwoPersonAct twoPersonAct() {
        return TwoPersonAct.valueOf(act);
    }
}
