package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The place of an entry: the n-th of its case. */
@Embeddable
public record StepKey(UUID caseId, long n) {}
