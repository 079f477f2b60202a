package org.huiyin.evaluation.caseload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.bus.event.CaseFollowedUp;
import org.huiyin.bus.event.CaseReCalled;
import org.huiyin.bus.event.CaseResolved;
import org.jspecify.annotations.Nullable;

/** A section's turn while its events tell it one after another. */
final class TurnReading {
    private final int round;
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

    TurnReading(int round, String section, String unit, Instant dueAt) {
        this.round = round;
        this.section = section;
        this.unit = unit;
        this.dueAt = dueAt;
        this.held = true;
        this.clockRuns = true;
    }

    /** The same section again in the same round: what was closed before is history, what was missed stays missed. */
    void assign(String ofUnit, Instant anew) {
        unit = ofUnit;
        dueAt = anew;
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

    Turn turn() {
        return new Turn(
                round,
                section,
                unit,
                dueAt,
                held,
                clockRuns,
                limitMissed,
                closure == null ? null : new Turn.Closure(closure.resolvedAt(), closure.onTime()),
                visit == null
                        ? null
                        : new Turn.Visit(
                                visit.resolved(),
                                Satisfaction.of(visit.satisfaction()).orElse(null)),
                reCall == null ? null : Satisfaction.of(reCall.satisfaction()).orElse(null),
                reopenedAt,
                events);
    }
}
