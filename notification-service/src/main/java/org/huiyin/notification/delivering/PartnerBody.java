package org.huiyin.notification.delivering;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huiyin.notification.store.DueCall;
import org.huiyin.notification.store.StoredFacts;
import org.jspecify.annotations.Nullable;

/** What a partner is told: codes and dates, never who complained, nor what they wrote, nor what they were answered. */
@ApplicationScoped
class PartnerBody {

    private final ObjectMapper json;

    PartnerBody(ObjectMapper json) {
        this.json = json;
    }

    /** The same text at every attempt. */
    String of(DueCall call) {
        StoredFacts facts = call.facts();
        var data = new Data(
                call.head().complaintId(),
                facts.number(),
                call.head().stage().name(),
                facts.section(),
                facts.unit(),
                facts.round(),
                facts.dueOn(),
                facts.closure());
        try {
            return json.writeValueAsString(new Body(call.eventType(), call.occurredAt(), data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a body has no JSON form", e);
        }
    }

    private record Body(String type, Instant timestamp, Data data) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Data(
            UUID complaintId,
            @Nullable String number,
            String stage,
            @Nullable String section,
            @Nullable String unit,
            @Nullable Integer round,
            @Nullable LocalDate dueOn,
            @Nullable String closure) {}
}
