package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who took the case on. */
@Embeddable
public record WorkColumns(String handler, Instant acceptedAt) {}
