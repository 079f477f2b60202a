package org.huiyin.service.web;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestMulti;

/**
 * Server-sent events as our services send them: with heartbeats, for as long as a token lives, and never stored. The media
 * type stands in the answer rather than in {@code @Produces}: there, a stranger who accepts something else would be answered
 * 406 before being asked who they are.
 */
public final class EventStream {
    /** As long as a token lives; the browser then comes back by itself, with a fresh one and the last id. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private EventStream() {}

    /** 406 for a client that does not accept server-sent events. */
    public static RestMulti<OutboundSseEvent> of(Sse sse, HttpHeaders headers, Multi<OutboundSseEvent> entries) {
        if (headers.getAcceptableMediaTypes().stream().noneMatch(MediaType.SERVER_SENT_EVENTS_TYPE::isCompatible)) {
            throw new NotAcceptableException();
        }
        Multi<OutboundSseEvent> events = Multi.createBy().merging().streams(heartbeats(sse), entries);
        return RestMulti.fromMultiData(events.select().first(LONGEST))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The first at once, so that the client sees the stream is open. */
    private static Multi<OutboundSseEvent> heartbeats(Sse sse) {
        return Multi.createFrom().ticks().every(HEARTBEAT).onOverflow().drop().map(tick -> sse.newEventBuilder()
                .comment("still here")
                .build());
    }
}
