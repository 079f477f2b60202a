package org.huiyin.bus.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.PublishedEvent;

/** JSON of event bodies: ISO 8601 times, absent values as null, unknown fields ignored by readers. */
public final class EventJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(Instant.class, new WireTime()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EventJson() {}

    /** All code that decides how a body is read, for whoever keeps what was read. */
    public static List<Class<?>> madeBy() {
        return List.of(EventJson.class, WireTime.class);
    }

    public static String write(PublishedEvent event) {
        try {
            return MAPPER.writerFor(event.type().payload()).writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("event of type " + event.type() + " has no JSON form", e);
        }
    }

    /**
     * Reads the body of an event of a known type.
     *
     * @throws UnreadableEvent if the body is not JSON of that type; the message never repeats the body
     */
    public static PublishedEvent read(EventType type, String json) {
        try {
            return MAPPER.readValue(json, type.payload());
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("body is not a " + type.wireName() + " at " + e.getLocation());
        }
    }
}
