package org.huiyin.evaluation.store;

import java.time.Instant;
import java.util.UUID;

/**
 * What the events of one case said when it was last folded.
 *
 * @param events how many they were
 * @param lastRecordedAt of the last of them
 * @param content JSON text
 */
public record KeptCase(UUID subject, long events, Instant lastRecordedAt, String content) {}
