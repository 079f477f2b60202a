package org.huiyin.dispatch.store;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huiyin.dispatch.audit.Head;
import org.huiyin.dispatch.audit.Link;
import org.huiyin.dispatch.cases.Accepted;
import org.huiyin.dispatch.cases.Assigned;
import org.huiyin.dispatch.cases.Assignment;
import org.huiyin.dispatch.cases.CaseState;
import org.huiyin.dispatch.cases.Claimed;
import org.huiyin.dispatch.cases.Contested;
import org.huiyin.dispatch.cases.FollowedUp;
import org.huiyin.dispatch.cases.Merged;
import org.huiyin.dispatch.cases.Owned;
import org.huiyin.dispatch.cases.Proposed;
import org.huiyin.dispatch.cases.Received;
import org.huiyin.dispatch.cases.Referred;
import org.huiyin.dispatch.cases.Resolved;
import org.huiyin.dispatch.cases.ReturnReason;
import org.huiyin.dispatch.cases.Returned;
import org.huiyin.dispatch.cases.StruckOff;
import org.huiyin.dispatch.cases.Suspended;
import org.huiyin.dispatch.cases.Triage;
import org.huiyin.dispatch.cases.Unmerged;
import org.huiyin.dispatch.cases.Waiting;
import org.huiyin.dispatch.cases.Withdrawn;
import org.jspecify.annotations.Nullable;

/** A case as it is stored. {@link #state()} rebuilds the state from the columns, {@link #become} writes one into them. */
@Entity
@Table(name = "dispatch_case")
public class CaseRow extends CaseColumns {
    protected CaseRow() {}

    public CaseRow(UUID id, Matter matter, RouteColumns route, Instant openedAt) {
        super(id, matter, route, openedAt);
    }

    public CaseState state() {
        return switch (state) {
            case RECEIVED -> new Received(requireNonNull(waitingSince));
            case PROPOSED -> new Proposed(requireNonNull(waitingSince), requireNonNull(route.routedSection()));
            case RETURNED -> new Returned(requireNonNull(waitingSince), round, returns(), requireNonNull(returnReason));
            case CONTESTED ->
                new Contested(requireNonNull(waitingSince), round, returns(), requireNonNull(returnReason));
            case ASSIGNED -> new Assigned(toAssignment());
            case ACCEPTED -> accepted();
            case SUSPENDED -> suspended();
            case CLAIMED -> claimed();
            case MERGED -> requireNonNull(merge).toMerged(toAssignment());
            case UNMERGED -> new Unmerged(requireNonNull(waitingSince), round, returns());
            case RESOLVED -> resolved();
            case FOLLOWED_UP -> followedUp();
            case STRUCK_OFF -> new StruckOff(toAssignment(), requireNonNull(struckOffBy), requireNonNull(endedAt));
            case WITHDRAWN -> new Withdrawn(requireNonNull(endedAt));
            case REFERRED -> requireNonNull(seal).toReferred();
        };
    }

    /** Writes the state and counts the version up, and the sequence by as many events as tell of it. */
    public void become(CaseState next, int events) {
        version++;
        eventSeq += events;
        state = next.name();
        waitingSince = null;
        suspension = null;
        claim = null; // the database lets only a claimed case wait for a signature
        merge = null;
        if (next instanceof Waiting waiting) {
            writeWaiting(waiting);
        } else if (next instanceof Owned owned) {
            write(owned.assignment());
            round = owned.assignment().round();
            returns = ReturnColumns.of(owned.assignment().returns());
            writeProgress(owned);
        } else if (next instanceof Withdrawn withdrawn) {
            endedAt = withdrawn.at();
        } else if (next instanceof Referred referred) {
            seal = SealColumns.of(referred);
            endedAt = referred.since();
        }
    }

    private void write(Assignment next) {
        if (assignment == null || !assignment.assignedAt().equals(next.assignedAt())) {
            firstContactAt = null; // another assignment: its section has not spoken yet
        }
        assignment = AssignmentColumns.of(next);
        term = TermColumns.of(next);
    }

    private void writeWaiting(Waiting waiting) {
        waitingSince = waiting.since();
        round = waiting.round();
        returns = ReturnColumns.of(waiting.returns());
        if (waiting instanceof Returned returned) {
            giveBack(returned.reason());
        } else if (waiting instanceof Contested contested) {
            giveBack(contested.reason());
        } else if (waiting instanceof Unmerged) {
            giveBack(null); // under its former section's clock, which must see what it is blamed for
        }
        assignment = null;
        term = null;
        firstContactAt = null;
        forgetProgress();
    }

    private void giveBack(@Nullable ReturnReason reason) {
        returnReason = reason;
        returnedBy = assignment == null ? null : assignment.section();
    }

    private void writeProgress(Owned owned) {
        if (owned instanceof Assigned) {
            returnedBy = null;
            forgetProgress();
        } else if (owned instanceof Accepted accepted) {
            work = new WorkColumns(accepted.handler(), accepted.acceptedAt());
        } else if (owned instanceof Suspended suspended) {
            suspension = new SuspensionColumns(suspended.reason(), suspended.since());
        } else if (owned instanceof Claimed claimed) {
            claim = new ClaimColumns(claimed.claimedBy(), claimed.closureCode(), claimed.claimedAt());
        } else if (owned instanceof Merged merged) {
            returnedBy = null;
            forgetProgress();
            merge = MergeColumns.of(merged);
        } else if (owned instanceof Resolved resolved) {
            work = work == null ? new WorkColumns(resolved.handler(), resolved.resolvedAt()) : work;
            result = new ResultColumns(
                    resolved.resolvedBy(), resolved.closureCode(), resolved.resolvedAt(), resolved.onTime());
            attempts = resolved.tried().size();
            triedAt = resolved.tried();
        } else if (owned instanceof FollowedUp followedUp) {
            voice = new VoiceColumns(followedUp.satisfaction(), followedUp.followedUpAt());
            attempts = followedUp.attempts();
        } else if (owned instanceof StruckOff struckOff) {
            struckOffBy = struckOff.author();
            endedAt = struckOff.struckOffAt();
        }
    }

    private void forgetProgress() {
        work = null;
        result = null;
        voice = null;
        struckOffBy = null;
        endedAt = null;
        attempts = 0;
        triedAt = List.of();
    }

    /** From now on these sections see the case because they help with it. */
    public void helpedBy(Collection<String> sections) {
        company = company().with(sections);
    }

    /** From now on this version of a plan goes along with the case. */
    public void planned(int version) {
        company = company().with(version);
    }

    /** From now on this respondent is the other side. */
    public void disputedWith(int respondent) {
        company = company().against(respondent);
    }

    /** Notes what the triage made of the complaint, and where that leads. */
    public void triage(Triage made, RouteColumns leadsTo) {
        triage = TriageColumns.of(made);
        route = leadsTo;
    }

    /** Notes that somebody of the section spoke with the complainant; only the first time counts. */
    public void contacted(Instant at) {
        if (firstContactAt == null) {
            firstContactAt = at;
        }
    }

    /** Tells the bus something that leaves the state as it is. */
    public void tell(int events) {
        version++;
        eventSeq += events;
    }

    /** Puts a link at the end of the history; whoever calls holds the row. */
    StepRow append(CaseStep step) {
        Head end = history.head();
        Link link = Link.after(end, step.entry(end.n() + 1));
        history = HistoryHead.of(new Head(end.n() + 1, link.hash()));
        return new StepRow(link);
    }

    private Assignment toAssignment() {
        Assignment counted = requireNonNull(assignment).toAssignment(round, returns());
        return term == null ? counted : term.completed(counted); // none before limits had units
    }

    private Accepted accepted() {
        WorkColumns taken = requireNonNull(work);
        return new Accepted(toAssignment(), taken.handler(), taken.acceptedAt());
    }

    private Suspended suspended() {
        SuspensionColumns still = requireNonNull(suspension);
        return new Suspended(accepted(), still.suspensionReason(), still.suspendedAt());
    }

    private Claimed claimed() {
        ClaimColumns claimed = requireNonNull(claim);
        return new Claimed(accepted(), claimed.claimedBy(), claimed.claimedCode(), claimed.claimedAt());
    }

    private Resolved resolved() {
        ResultColumns closed = requireNonNull(result);
        return new Resolved(
                toAssignment(),
                requireNonNull(work).handler(),
                closed.resolvedBy(),
                closed.closureCode(),
                closed.resolvedAt(),
                closed.onTime(),
                triedAt);
    }

    private FollowedUp followedUp() {
        VoiceColumns said = requireNonNull(voice);
        return new FollowedUp(resolved(), attempts, said.satisfaction(), said.followedUpAt());
    }
}
