package org.huiyin.dispatch.audit;

import java.util.UUID;

/** How far the history of a case had come when a checkpoint was taken. */
public record CheckpointHead(UUID caseId, Head head) {}
