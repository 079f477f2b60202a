package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The n-th step of the plans of a case. */
@Embeddable
public record StepNumber(UUID caseId, int number) {}
