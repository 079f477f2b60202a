package org.huiyin.dispatch.store;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.huiyin.dispatch.supervision.FindingState;
import org.huiyin.dispatch.supervision.Problem;
import org.huiyin.dispatch.supervision.Recorded;
import org.huiyin.dispatch.supervision.RevocationReason;
import org.huiyin.dispatch.supervision.Revoked;
import org.huiyin.dispatch.supervision.Severity;
import org.huiyin.dispatch.supervision.Substantiated;
import org.huiyin.dispatch.supervision.Tag;
import org.huiyin.dispatch.supervision.Withdrawn;
import org.jspecify.annotations.Nullable;

/** A finding as it is stored. Whoever changes it holds the lock of its case. */
@Entity
@Table(name = "finding")
public class FindingRow {
    @Id
    private UUID id;

    private long version;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private FindingState.Name state;

    private String section;
    private String unit;
    private int round;

    @Convert(converter = TagsColumn.class)
    private Set<Tag> tags;

    private int severity;
    private String rootCause;
    private String evidence;
    private String recordedBy;
    private Instant recordedAt;
    private @Nullable String confirmedBy;
    private @Nullable String finderUnit;
    private @Nullable Instant confirmedAt;
    private @Nullable String revokedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable RevocationReason revocationReason;

    private @Nullable Instant revokedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawalReason;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected FindingRow() {}

    public FindingRow(UUID id, UUID caseId, Recorded recorded, String evidence) {
        this.id = id;
        this.version = 1;
        this.caseId = caseId;
        this.state = recorded.name();
        Problem problem = recorded.problem();
        this.section = problem.section();
        this.unit = problem.unit();
        this.round = problem.round();
        this.tags = problem.tags();
        this.severity = problem.severity().points();
        this.rootCause = problem.rootCause();
        this.evidence = evidence;
        this.recordedBy = recorded.recordedBy();
        this.recordedAt = recorded.recordedAt();
    }

    public FindingState state() {
        return switch (state) {
            case RECORDED -> recorded();
            case WITHDRAWN -> new Withdrawn(recorded(), requireNonNull(withdrawnAt));
            case SUBSTANTIATED -> substantiated();
            case REVOKED ->
                new Revoked(
                        substantiated(),
                        requireNonNull(revokedBy),
                        requireNonNull(revocationReason),
                        requireNonNull(revokedAt));
        };
    }

    public void become(Substantiated next) {
        version++;
        state = next.name();
        confirmedBy = next.confirmedBy();
        finderUnit = next.finderUnit();
        confirmedAt = next.confirmedAt();
    }

    public void become(Revoked next) {
        version++;
        state = next.name();
        revokedBy = next.revokedBy();
        revocationReason = next.reason();
        revokedAt = next.revokedAt();
    }

    public void become(Withdrawn next, String reason) {
        version++;
        state = next.name();
        withdrawnAt = next.withdrawnAt();
        withdrawalReason = reason;
    }

    private Recorded recorded() {
        Problem problem =
                new Problem(section, unit, round, tags, Severity.of(severity).orElseThrow(), rootCause);
        return new Recorded(problem, recordedBy, recordedAt);
    }

    private Substantiated substantiated() {
        return new Substantiated(
                recorded(), requireNonNull(confirmedBy), requireNonNull(finderUnit), requireNonNull(confirmedAt));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID caseId() {
        return caseId;
    }

    public FindingState.Name stateName() {
        return state;
    }

    /** Where the proof lies; for the office only, and never published. */
    public String evidence() {
        return evidence;
    }

    /** Why the recorder took it back; for the office only, and never published. */
    public @Nullable String withdrawalReason() {
        return withdrawalReason;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    String section() {
        return section;
    }
}
