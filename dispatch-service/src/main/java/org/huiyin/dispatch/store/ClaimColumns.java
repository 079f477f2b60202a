package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.huiyin.dispatch.cases.ClosureCode;

/** The closure that waits for the leader's signature. */
@Embeddable
public record ClaimColumns(String claimedBy, @Enumerated(EnumType.STRING) ClosureCode claimedCode, Instant claimedAt) {}
