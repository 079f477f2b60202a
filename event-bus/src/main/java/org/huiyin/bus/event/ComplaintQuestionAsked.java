package org.huiyin.bus.event;

import java.time.Instant;
import java.util.UUID;

/** The office asked the complainant something; the words stay in intake, where the complainant reads and answers them. */
public record ComplaintQuestionAsked(UUID complaintId, UUID questionId, Instant at) implements PublishedEvent {

    @Override
    public EventType type() {
        return EventType.COMPLAINT_QUESTION_ASKED;
    }

    @Override
    public UUID subject() {
        return complaintId;
    }
}
