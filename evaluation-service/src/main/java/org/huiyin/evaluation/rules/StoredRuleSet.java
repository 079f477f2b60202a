package org.huiyin.evaluation.rules;

import java.time.Instant;
import java.util.UUID;

/**
 * A rule set as it is kept: never changed, never removed.
 *
 * @param version counts the rule sets of one name from 1
 * @param hash SHA-256, hexadecimal, over the canonical JSON of the rules
 */
public record StoredRuleSet(UUID id, int version, String hash, RuleSet rules, Instant createdAt) {}
