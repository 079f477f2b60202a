package org.huiyin.evaluation.cycle;

import java.util.UUID;

/** The rule set that a cycle is bound to, with the SHA-256 of its canonical form. */
public record FrozenRules(UUID id, String hash) {}
