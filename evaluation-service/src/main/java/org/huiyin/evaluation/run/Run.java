package org.huiyin.evaluation.run;

import java.time.Instant;
import java.util.UUID;

/** A run as it is kept. */
public record Run(UUID id, RunManifest manifest, RunResult result, String requestedBy, Instant computedAt) {}
