package org.huiyin.dispatch.store;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.dispatch.cases.Appointment;
import org.huiyin.dispatch.commonproblem.CommonProblem;
import org.huiyin.dispatch.commonproblem.Concluded;
import org.huiyin.dispatch.commonproblem.Opened;
import org.huiyin.dispatch.commonproblem.ProblemKind;
import org.huiyin.dispatch.commonproblem.ProblemState;
import org.huiyin.dispatch.commonproblem.Replied;
import org.huiyin.dispatch.commonproblem.ReportLevel;
import org.huiyin.dispatch.commonproblem.Reported;
import org.jspecify.annotations.Nullable;

/** A common problem as it is stored. */
@Entity
@Table(name = "common_problem")
public class CommonProblemRow {
    @Id
    private UUID id;

    private long version;
    private long eventSeq;

    @Enumerated(EnumType.STRING)
    private ProblemState.Name state;

    private String number;

    @Enumerated(EnumType.STRING)
    private ProblemKind kind;

    private String category;
    private String territory;
    private String section;
    private String unit;
    private String leader;
    private String title;
    private String openedBy;
    private Instant openedAt;
    private String @Nullable [] ownerSections;

    @Enumerated(EnumType.STRING)
    private @Nullable ReportLevel level;

    private @Nullable Instant reportedAt;
    private @Nullable Instant repliedAt;

    @Embedded
    private @Nullable ConclusionColumns conclusion;

    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CommonProblemRow() {}

    public CommonProblemRow(CommonProblem problem, Topic topic, String openedBy) {
        this.id = problem.id();
        this.version = 1;
        this.eventSeq = 1;
        this.state = ProblemState.Name.OPENED;
        this.number = problem.number();
        this.kind = problem.kind();
        this.category = topic.category();
        this.territory = topic.territory();
        this.title = topic.title();
        this.section = problem.to().section();
        this.unit = problem.to().unit();
        this.leader = problem.to().leader();
        this.openedBy = openedBy;
        this.openedAt = problem.openedAt();
    }

    public ProblemState state() {
        CommonProblem problem = new CommonProblem(id, number, kind, new Appointment(section, unit, leader), openedAt);
        return switch (state) {
            case OPENED -> new Opened(problem);
            case REPORTED -> reported(problem);
            case REPLIED -> new Replied(reported(problem), requireNonNull(repliedAt));
            case CONCLUDED -> {
                ConclusionColumns end = requireNonNull(conclusion);
                yield new Concluded(problem, end.closureCode(), end.concludedBy(), end.concludedAt());
            }
        };
    }

    private Reported reported(CommonProblem problem) {
        return new Reported(problem, requireNonNull(level), requireNonNull(reportedAt));
    }

    /** Writes a state that one event tells of; a conclusion comes with its words. */
    public void become(ProblemState next) {
        version++;
        eventSeq++;
        state = next.name();
        if (next instanceof Reported reported) {
            level = reported.level();
            reportedAt = reported.at();
            repliedAt = null;
        } else if (next instanceof Replied replied) {
            repliedAt = replied.at();
        }
    }

    public void conclude(Concluded next, @Nullable String policyBasis, String sealedReply) {
        become(next);
        conclusion = new ConclusionColumns(next.code(), policyBasis, sealedReply, next.leader(), next.at());
    }

    /** Measures or cases came or went: whoever concludes must have seen them. */
    public void changed() {
        version++;
    }

    /** Another section answers for it from now on; its cases go over by themselves. */
    public void handOver(Appointment to) {
        version++;
        section = to.section();
        unit = to.unit();
        leader = to.leader();
    }

    /** From now on these sections see the problem as well. */
    public void ownedBy(Collection<String> sections) {
        ownerSections = Stream.concat(owners().stream(), sections.stream())
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    /** Every case that was merged has the outcome. */
    public void answered(Instant at) {
        answeredAt = at;
    }

    public List<String> owners() {
        return ownerSections == null ? List.of() : Arrays.asList(ownerSections);
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

    public ProblemState.Name stateName() {
        return state;
    }

    public Topic topic() {
        return new Topic(category, territory, title);
    }

    public String openedBy() {
        return openedBy;
    }

    public @Nullable ConclusionColumns conclusion() {
        return conclusion;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    String section() {
        return section;
    }

    /** What it is about: matter and territory as codes, and the words of staff. */
    public record Topic(String category, String territory, String title) {}
}
