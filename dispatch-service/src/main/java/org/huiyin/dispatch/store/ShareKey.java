package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The n-th co-handler of a case. */
@Embeddable
public record ShareKey(UUID caseId, int number) {}
