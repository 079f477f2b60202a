package org.huiyin.evaluation.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiyin.bus.event.CaseCoHandlerAdded;
import org.jspecify.annotations.Nullable;

/** A co-handling section's share while its events tell it one after another. */
final class HelperReading {
    private final CaseCoHandlerAdded added;
    private final List<UUID> events = new ArrayList<>();
    private @Nullable Boolean onTime;
    private boolean released;

    HelperReading(CaseCoHandlerAdded added) {
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

    boolean hasAShare() {
        return !released;
    }

    Helper helper() {
        return new Helper(added.round(), added.section(), added.unit(), onTime == null ? null : !onTime, events);
    }
}
