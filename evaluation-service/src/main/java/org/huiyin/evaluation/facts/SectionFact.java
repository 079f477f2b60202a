package org.huiyin.evaluation.facts;

import java.time.Instant;
import java.util.Optional;
import org.huiyin.evaluation.facts.SectionMark.Accepted;
import org.huiyin.evaluation.facts.SectionMark.Assigned;
import org.huiyin.evaluation.facts.SectionMark.Attempted;
import org.huiyin.evaluation.facts.SectionMark.Missed;
import org.huiyin.evaluation.facts.SectionMark.Reopened;
import org.huiyin.evaluation.facts.SectionMark.Resolved;
import org.huiyin.evaluation.facts.SectionMark.Returned;
import org.huiyin.evaluation.facts.SectionMark.StruckOff;
import org.huiyin.evaluation.facts.SectionMark.Visited;
import org.jspecify.annotations.Nullable;

/** What dispatch said about one section's handling of a case in one round. */
public record SectionFact(
        Handling handling,
        @Nullable Assigned assigned,
        @Nullable Accepted accepted,
        @Nullable Returned returned,
        @Nullable Resolved resolved,
        @Nullable Attempted attempted,
        @Nullable Visited visited,
        @Nullable Reopened reopened,
        @Nullable StruckOff struckOff,
        @Nullable Missed missed)
        implements Fact {

    public static SectionFact of(Handling handling, SectionMark mark) {
        return new SectionFact(
                handling,
                mark instanceof Assigned assigned ? assigned : null,
                mark instanceof Accepted accepted ? accepted : null,
                mark instanceof Returned returned ? returned : null,
                mark instanceof Resolved resolved ? resolved : null,
                mark instanceof Attempted attempted ? attempted : null,
                mark instanceof Visited visited ? visited : null,
                mark instanceof Reopened reopened ? reopened : null,
                mark instanceof StruckOff struckOff ? struckOff : null,
                mark instanceof Missed missed ? missed : null);
    }

    @Override
    public CaseId caseId() {
        return handling.caseId();
    }

    /** Handed over and not given back: only then do the deadline and the outcome speak about this section. */
    public boolean isHeld() {
        return Mark.isAfter(assigned, returned);
    }

    /** The closure of the present assignment; one from before a new assignment in the same round is history. */
    public Optional<Resolved> closure() {
        return Mark.isAfter(resolved, assigned) ? Optional.ofNullable(resolved) : Optional.empty();
    }

    /** True if the deadline of the present assignment had passed at {@code end}. */
    public boolean isOverdue(Instant end) {
        return Mark.isAfter(missed, assigned)
                || (assigned != null && assigned.dueAt().isBefore(end));
    }

    SectionFact merge(SectionFact other) {
        return new SectionFact(
                handling,
                Mark.later(assigned, other.assigned),
                Mark.later(accepted, other.accepted),
                Mark.later(returned, other.returned),
                Mark.later(resolved, other.resolved),
                Mark.later(attempted, other.attempted),
                Mark.later(visited, other.visited),
                Mark.later(reopened, other.reopened),
                Mark.later(struckOff, other.struckOff),
                Mark.later(missed, other.missed));
    }
}
