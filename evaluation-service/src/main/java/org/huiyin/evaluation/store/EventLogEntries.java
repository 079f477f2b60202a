package org.huiyin.evaluation.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.wire.Envelope;

/** Writes the log of all events that were applied: each once, and for good. */
@ApplicationScoped
public class EventLogEntries {
    private static final String ADD =
            """
            insert into event_log
              (event_id, topic, subject, sequence, type, recorded_at, body, kafka_partition, kafka_offset)
            select id, topic, subject, sequence, type, time, body, "partition", "offset"
            from json_to_recordset(cast(cast(? as text) as json)) as applied(id uuid, topic text, subject uuid, sequence bigint,
              type text, time timestamptz, body text, "partition" int, "offset" bigint)
            on conflict do nothing""";

    private final ObjectMapper json;

    EventLogEntries(ObjectMapper json) {
        this.json = json;
    }

    /** With one statement; an event that is there already stays as it is. */
    public Uni<Void> add(Mutiny.Session session, List<Envelope> events) {
        return Statements.insert(session, ADD, write(events));
    }

    private String write(List<Envelope> events) {
        try {
            return json.writeValueAsString(events);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an envelope has no JSON form", e);
        }
    }
}
