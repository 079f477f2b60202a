package org.huiyin.evaluation.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.bus.event.CaseCoHandlerAdded;
import org.jspecify.annotations.Nullable;

/** A co-handling section's share of a case in one round. */
final class Helper {
    private final CaseCoHandlerAdded added;
    private final List<UUID> events = new ArrayList<>();
    private @Nullable Boolean onTime;
    private boolean released;

    Helper(CaseCoHandlerAdded added) {
        this.added = added;
    }

    void restOn(UUID event) {
        events.add(event);
    }

    void report(boolean inTime) {
        onTime = inTime;
    }

    void release() {
        released = true;
    }

    String section() {
        return added.section();
    }

    String unit() {
        return added.unit();
    }

    List<UUID> events() {
        return events;
    }

    boolean hasAShare() {
        return !released;
    }

    /** Absent while it has not reported and nobody has answered for it. */
    Optional<Boolean> late() {
        return Optional.ofNullable(onTime).map(inTime -> !inTime);
    }
}
