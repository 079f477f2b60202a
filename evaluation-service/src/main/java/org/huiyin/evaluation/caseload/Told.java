package org.huiyin.evaluation.caseload;

import java.util.UUID;
import org.huiyin.bus.event.PublishedEvent;

/** One event and its id. */
public record Told(UUID eventId, PublishedEvent event) {}
