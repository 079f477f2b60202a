package org.huiyin.dispatch.cases;

import java.time.Instant;

/**
 * The limits of giving back.
 *
 * @param before the instant from which on it is too late
 * @param contestedAfter the number of returns with which a case is no longer handed on but ruled
 */
public record ReturnRules(Instant before, int contestedAfter) {}
