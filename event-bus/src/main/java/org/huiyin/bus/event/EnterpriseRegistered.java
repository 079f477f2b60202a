package org.huiyin.bus.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The register entry of an enterprise as it stands, with those who help it now or will. Neither name nor credit code: the key
 * is the pseudonym that {@link ComplaintFiled} carries too.
 */
public record EnterpriseRegistered(
        UUID enterpriseId,
        String enterpriseKey,
        boolean aboveScale,
        String territory,
        String industry,
        List<Helper> helpers,
        Instant changedAt)
        implements PublishedEvent {

    public EnterpriseRegistered {
        helpers = List.copyOf(helpers);
    }

    /**
     * Who helps, in which role, from the first day to the last.
     *
     * @param mailbox at work
     * @param assignedAt since when this is known: what happened before is not told
     */
    public record Helper(
            String code, String role, String mailbox, LocalDate from, @Nullable LocalDate until, Instant assignedAt) {}

    @Override
    public EventType type() {
        return EventType.ENTERPRISE_REGISTERED;
    }

    @Override
    public UUID subject() {
        return enterpriseId;
    }
}
