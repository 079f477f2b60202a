package org.huiyin.evaluation.caseload;

import java.util.UUID;

/** A case that would count, if nobody outside of the section's unit had approved a coded reason against it. */
public record Excluded(UUID caseId, String section, String reason, UUID eventId) {}
