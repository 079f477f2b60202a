package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A second dispatcher judged the difficulty of a drawn case without being shown the first judgement (盲审复核). The first one stays.
 *
 * @param difficulty as it was frozen with the first triage
 * @param secondDifficulty what the second dispatcher says
 */
public record CaseRecoded(UUID caseId, String difficulty, String secondDifficulty, boolean agreed, Instant recodedAt)
        implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.CASE_RECODED;
    }

    @Override
    public UUID subject() {
        return caseId;
    }
}
