package org.huiyin.bus.event;

import java.util.UUID;

/** Something that happened, told to everyone: a promise whose fields are only ever added. */
public interface PublishedEvent {
    /** The type, hence topic and schema, of this event. */
    EventType type();

    /** The complaint (or register entry) that the event is about: the Kafka key. */
    UUID subject();
}
