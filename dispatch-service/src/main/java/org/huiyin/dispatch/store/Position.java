package org.huiyin.dispatch.store;

import java.time.Instant;
import java.util.UUID;

/** Where a page of a list in the order of time ended. */
public record Position(Instant at, UUID id) {}
