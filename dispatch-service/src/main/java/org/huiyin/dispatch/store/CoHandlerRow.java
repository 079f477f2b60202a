package org.huiyin.dispatch.store;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.Returns;
import org.huiyin.dispatch.teamwork.Added;
import org.huiyin.dispatch.teamwork.AnsweredFor;
import org.huiyin.dispatch.teamwork.CoHandling;
import org.huiyin.dispatch.teamwork.ReleaseReason;
import org.huiyin.dispatch.teamwork.Released;
import org.huiyin.dispatch.teamwork.ReportCode;
import org.huiyin.dispatch.teamwork.Reported;
import org.huiyin.dispatch.teamwork.Share;
import org.huiyin.dispatch.teamwork.Taken;
import org.jspecify.annotations.Nullable;

/** A co-handler as it is stored, with the words of staff. Whoever changes it holds the lock of its case. */
@Entity
@Table(name = "co_handler")
public class CoHandlerRow {
    @EmbeddedId
    private ShareKey key;

    private int round;

    @Enumerated(EnumType.STRING)
    private CoHandling.Name state;

    @Embedded
    private AssignmentColumns share;

    private String task;
    private String addedBy;
    private @Nullable String acceptedBy;
    private @Nullable Instant acceptedAt;

    @Embedded
    private @Nullable ShareEndColumns end;

    private @Nullable String words;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CoHandlerRow() {}

    public CoHandlerRow(UUID caseId, Added added, String task, String addedBy) {
        this.key = new ShareKey(caseId, added.share().number());
        this.round = added.share().round();
        this.state = added.name();
        this.share = columns(added.share());
        this.task = task;
        this.addedBy = addedBy;
    }

    public CoHandling state() {
        return switch (state) {
            case ADDED -> new Added(share());
            case ACCEPTED -> new Taken(share(), requireNonNull(acceptedBy), requireNonNull(acceptedAt));
            case REPORTED ->
                new Reported(
                        share(),
                        requireNonNull(ended().endedBy()),
                        ReportCode.valueOf(requireNonNull(ended().endCode())),
                        ended().endedAt(),
                        requireNonNull(ended().onTime()));
            case ANSWERED_FOR -> new AnsweredFor(share(), requireNonNull(ended().endedBy()), ended().endedAt());
            case RELEASED ->
                new Released(share(), ReleaseReason.valueOf(requireNonNull(ended().endCode())), ended().endedAt());
        };
    }

    public void become(CoHandling next) {
        state = next.name();
        share = columns(next.share());
        if (next instanceof Taken taken) {
            acceptedBy = taken.by();
            acceptedAt = taken.at();
        } else if (next instanceof Reported reported) {
            end = ShareEndColumns.of(reported);
        } else if (next instanceof AnsweredFor answered) {
            end = ShareEndColumns.of(answered);
        } else if (next instanceof Released released) {
            end = ShareEndColumns.of(released);
        }
    }

    /** Keeps what was said with it, besides codes. */
    public void say(String text) {
        words = text;
    }

    private Share share() {
        Assignment stored = share.toAssignment(round, Returns.NONE);
        return new Share(key.number(), round, stored.to(), stored.assignedAt(), stored.deadline());
    }

    private ShareEndColumns ended() {
        return requireNonNull(end);
    }

    private static AssignmentColumns columns(Share share) {
        return AssignmentColumns.of(
                new Assignment(share.to(), share.round(), Returns.NONE, share.addedAt(), share.deadline()));
    }

    public int number() {
        return key.number();
    }

    public String task() {
        return task;
    }

    public @Nullable String acceptedBy() {
        return acceptedBy;
    }

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    public @Nullable ShareEndColumns end() {
        return end;
    }

    /** The report, or why the lead answered instead. */
    public @Nullable String words() {
        return words;
    }
}
