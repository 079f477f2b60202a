package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The rules of a cycle were frozen, before its first day. */
public record CycleRulesFrozen(UUID cycleId, UUID ruleSetId, String ruleHash, Instant frozenAt)
        implements PublishedEvent {
    @Override
    public EventType type() {
        return EventType.CYCLE_RULES_FROZEN;
    }

    @Override
    public UUID subject() {
        return cycleId;
    }
}
