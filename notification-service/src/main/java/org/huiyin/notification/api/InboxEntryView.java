package org.huiyin.notification.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the in-app inbox, in the reader's language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InboxEntryView(
        long id,
        UUID complaintId,
        @Nullable String number,
        String stage,
        String audience,
        String subject,
        String text,
        Instant occurredAt,
        @Nullable Instant readAt) {}
