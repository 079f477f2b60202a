package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a third unit asked the complainant of a drawn case once more (复核回访); without contact the answers are absent. It
 * replaces nothing that was said before.
 *
 * @param round the round that was answered and asked about
 * @param followUpUnit the unit of whoever asked this time
 */
public record CaseReCalled(
        UUID caseId,
        int round,
        String section,
        String unit,
        String followUpUnit,
        boolean reached,
        @Nullable Boolean resolved,
        @Nullable String satisfaction,
        Instant recalledAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_RE_CALLED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
