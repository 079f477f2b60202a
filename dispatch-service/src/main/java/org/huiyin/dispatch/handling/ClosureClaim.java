package org.huiyin.dispatch.handling;

import org.huiyin.dispatch.cases.Closure;

/** How a section wants to close a case, and what it tells the complainant. */
public record ClosureClaim(Closure closure, String reply) {}
