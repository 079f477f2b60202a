package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of the table {@code enterprise}: public facts under the unified social credit code. */
@Entity
@Table(name = "enterprise")
public class EnterpriseRow {
    @Id
    @Column(name = "credit_code")
    public String creditCode;

    public String name;

    @Column(name = "known_since")
    public Instant knownSince;
}
