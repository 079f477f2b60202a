package org.huiyin.evaluation.store;

import java.time.Instant;

/** By whom something was entered, and when. */
public record Entered(String by, Instant at) {}
