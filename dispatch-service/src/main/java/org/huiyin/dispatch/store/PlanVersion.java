package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The n-th plan of a case. */
@Embeddable
public record PlanVersion(UUID caseId, int version) {}
