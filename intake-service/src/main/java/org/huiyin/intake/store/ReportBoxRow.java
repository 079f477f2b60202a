package org.huiyin.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of the table {@code report_box}: where a box hangs. */
@Entity
@Table(name = "report_box")
public class ReportBoxRow {
    @Id
    public String code;

    @Column(name = "place_zh")
    public String placeZh;

    @Column(name = "place_en")
    public String placeEn;

    public String territory;

    @Column(name = "registered_at")
    public Instant registeredAt;
}
