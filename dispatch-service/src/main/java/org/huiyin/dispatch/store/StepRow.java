package org.huiyin.dispatch.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that was done with a case, by whom and when; read only, {@link CaseSteps} adds them. */
@Entity
@Immutable
@Table(name = "case_step")
public class StepRow {
    @Id
    private long id;

    private UUID caseId;
    private Instant at;
    private String actor;
    private String action;
    private int round;
    private @Nullable String section;
    private String detail;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected StepRow() {}

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public String action() {
        return action;
    }

    public int round() {
        return round;
    }

    public @Nullable String section() {
        return section;
    }

    public String detail() {
        return detail;
    }
}
