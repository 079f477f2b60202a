package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Where the routing table sent the case and why; no section means the triage queue. */
@Embeddable
public record RouteColumns(
        @Nullable String routedSection, @Nullable String routedUnit, String routeReason, int ruleVersion) {}
