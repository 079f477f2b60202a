package org.huiyin.evaluation.run;

import java.time.Instant;
import java.util.UUID;

/** A run among others: when it was computed, and what it was made of. */
public record RunSummary(UUID id, RunManifest manifest, Instant computedAt) {}
