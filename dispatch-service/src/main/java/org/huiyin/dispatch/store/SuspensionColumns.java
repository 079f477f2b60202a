package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.huiyin.dispatch.cases.SuspensionReason;

/** Why and since when the clock of a case stands still. */
@Embeddable
public record SuspensionColumns(@Enumerated(EnumType.STRING) SuspensionReason suspensionReason, Instant suspendedAt) {}
