package org.huiyin.evaluation.caseload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.bus.event.CaseAssigned;
import org.huiyin.bus.event.CaseFollowedUp;
import org.huiyin.bus.event.CaseReCalled;
import org.huiyin.bus.event.CaseResolved;
import org.jspecify.annotations.Nullable;

/** One section's turn at a case in one round, as its events tell it one after another. */
final class Turn {
    private final String section;
    private final List<UUID> events = new ArrayList<>();
    private String unit;
    private Instant dueAt;
    private boolean held;
    private boolean clockRuns;
    private boolean limitMissed;
    private @Nullable CaseResolved closure;
    private @Nullable CaseFollowedUp visit;
    private @Nullable CaseReCalled reCall;
    private @Nullable Instant reopenedAt;

    Turn(CaseAssigned assigned) {
        this.section = assigned.section();
        this.unit = assigned.unit();
        this.dueAt = assigned.dueAt();
        this.held = true;
        this.clockRuns = true;
    }

    /** The same section again in the same round: what was closed before is history, what was missed stays missed. */
    void assign(CaseAssigned again) {
        unit = again.unit();
        dueAt = again.dueAt();
        held = true;
        clockRuns = true;
        closure = null;
        reopenedAt = null;
    }

    void restOn(UUID event) {
        events.add(event);
    }

    void giveBack() {
        held = false;
    }

    void suspend() {
        clockRuns = false;
    }

    void moveDeadline(Instant later) {
        dueAt = later;
        clockRuns = true;
    }

    void miss() {
        limitMissed = true;
    }

    void close(CaseResolved resolved) {
        closure = resolved;
        reopenedAt = null;
    }

    /** Only who asked from outside of the unit is heard, and only if somebody answered. */
    void visit(CaseFollowedUp followedUp) {
        if (followedUp.reached() && !followedUp.followUpUnit().equals(unit)) {
            visit = followedUp;
        }
    }

    /** Of a second question only what somebody of a third unit heard, and only beside a first answer. */
    void askAgain(CaseReCalled again) {
        if (again.reached()
                && !again.followUpUnit().equals(unit)
                && visit != null
                && !again.followUpUnit().equals(visit.followUpUnit())) {
            reCall = again;
        }
    }

    void reopen(Instant at) {
        reopenedAt = closure == null ? reopenedAt : at;
    }

    String section() {
        return section;
    }

    String unit() {
        return unit;
    }

    List<UUID> events() {
        return events;
    }

    boolean isHeld() {
        return held;
    }

    Optional<CaseResolved> closure() {
        return Optional.ofNullable(closure);
    }

    Optional<CaseFollowedUp> visit() {
        return Optional.ofNullable(visit);
    }

    Optional<CaseReCalled> reCall() {
        return Optional.ofNullable(reCall);
    }

    Optional<Instant> reopenedAt() {
        return Optional.ofNullable(reopenedAt);
    }

    /** When an open turn fell due; empty while its clock stands still. */
    Optional<Instant> dueAt() {
        return clockRuns ? Optional.of(dueAt) : Optional.empty();
    }

    boolean wasLate(Instant asOf) {
        return limitMissed
                || closure().map(resolved -> !resolved.onTime()).orElseGet(() -> clockRuns && !dueAt.isAfter(asOf));
    }
}
