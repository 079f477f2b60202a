package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.huiyin.dispatch.cases.ClosureCode;

/** How the section closed the case. */
@Embeddable
public record ResultColumns(
        String resolvedBy, @Enumerated(EnumType.STRING) ClosureCode closureCode, Instant resolvedAt, Boolean onTime) {}
