package org.huiyin.dispatch.store;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.dispatch.audit.Head;
import org.huiyin.dispatch.cases.ClosureCode;
import org.huiyin.dispatch.cases.ReturnReason;
import org.huiyin.dispatch.cases.Returns;
import org.huiyin.dispatch.cases.StateName;
import org.huiyin.dispatch.cases.Triage;
import org.huiyin.dispatch.limits.Level;
import org.huiyin.dispatch.limits.Subject;
import org.jspecify.annotations.Nullable;

/** The columns of a case, and what can be read from them alone. Only {@link CaseRow} writes them. */
@MappedSuperclass
abstract class CaseColumns {
    @Id
    UUID id;

    long version;
    long eventSeq;

    @Enumerated(EnumType.STRING)
    StateName state;

    @Embedded
    Matter matter;

    @Embedded
    RouteColumns route;

    Instant openedAt;

    @Nullable
    Instant waitingSince;

    int round = 1;

    @Embedded
    ReturnColumns returns = ReturnColumns.of(Returns.NONE);

    @Enumerated(EnumType.STRING)
    @Nullable
    ReturnReason returnReason;

    @Nullable
    String returnedBy;

    @Embedded
    @Nullable
    AssignmentColumns assignment;

    @Embedded
    @Nullable
    TermColumns term;

    @Embedded
    @Nullable
    MergeColumns merge;

    @Embedded
    @Nullable
    TriageColumns triage;

    @Embedded
    @Nullable
    WorkColumns work;

    @Nullable
    Instant firstContactAt;

    @Embedded
    @Nullable
    ResultColumns result;

    @Embedded
    @Nullable
    SuspensionColumns suspension;

    @Embedded
    @Nullable
    ClaimColumns claim;

    int attempts;

    @Convert(converter = InstantsColumn.class)
    List<Instant> triedAt = List.of();

    @Embedded
    @Nullable
    VoiceColumns voice;

    @Embedded
    @Nullable
    SealColumns seal;

    @Embedded
    @Nullable
    CompanyColumns company;

    @Nullable
    String struckOffBy;

    @Nullable
    Instant endedAt;

    @Embedded
    HistoryHead history = HistoryHead.of(Head.START);

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CaseColumns() {}

    CaseColumns(UUID id, Matter matter, RouteColumns route, Instant openedAt) {
        this.id = id;
        this.matter = matter;
        this.route = route;
        this.openedAt = openedAt;
        this.version = 1;
        this.eventSeq = 1;
        this.state = route.routedSection() == null ? StateName.RECEIVED : StateName.PROPOSED;
        this.waitingSince = openedAt;
    }

    /** The sections that help with the case in this round. */
    public CompanyColumns company() {
        return company == null ? CompanyColumns.NONE : company;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public long eventSeq() {
        return eventSeq;
    }

    public StateName stateName() {
        return state;
    }

    public Matter matter() {
        return matter;
    }

    public RouteColumns route() {
        return route;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant waitingSince() {
        return waitingSince;
    }

    public int round() {
        return round;
    }

    public Returns returns() {
        return returns.toReturns();
    }

    public @Nullable ReturnReason returnReason() {
        return returnReason;
    }

    /** The section that gave the case back, until another gets it. */
    public @Nullable String returnedBy() {
        return returnedBy;
    }

    public @Nullable AssignmentColumns assignment() {
        return assignment;
    }

    public @Nullable TermColumns term() {
        return term;
    }

    /** The common problem that the case is merged in now, and since when. */
    public @Nullable MergeColumns merge() {
        return merge;
    }

    public Optional<Triage> triage() {
        return Optional.ofNullable(triage).map(TriageColumns::toTriage);
    }

    /** What the limits depend on: as the triage sees it, or as the complainant said. */
    public Subject subject() {
        return triage().map(Triage::subject)
                .orElseGet(() -> new Subject(matter.kind(), matter.category(), Level.ORDINARY, false));
    }

    /** When somebody of the present section first spoke with the complainant. */
    public @Nullable Instant firstContactAt() {
        return firstContactAt;
    }

    public @Nullable WorkColumns work() {
        return work;
    }

    public @Nullable SuspensionColumns suspension() {
        return suspension;
    }

    public @Nullable ClaimColumns claim() {
        return claim;
    }

    /** How the case is closed in this round, or will be once the leader signs. */
    public @Nullable ClosureCode closureCode() {
        if (claim != null) {
            return claim.claimedCode();
        }
        return result == null ? null : result.closureCode();
    }

    public @Nullable ResultColumns result() {
        return result;
    }

    public @Nullable VoiceColumns voice() {
        return voice;
    }

    /** Who alone sees the case, if it was referred. */
    public @Nullable SealColumns seal() {
        return seal;
    }

    public int attempts() {
        return attempts;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
