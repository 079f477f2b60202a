package org.huiyin.dispatch.cases;

import java.time.Instant;

/**
 * A section's claim that a case is closed.
 *
 * @param leads whether who claims leads the section, and so signs with the claim
 */
public record Claim(Officer by, boolean leads, ClosureCode code, Instant at) {}
