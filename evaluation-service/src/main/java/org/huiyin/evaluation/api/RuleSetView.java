package org.huiyin.evaluation.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huiyin.evaluation.rulefile.RuleText;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.evaluation.rules.StoredRuleSet;

/**
 * A rule set as the API shows it.
 *
 * @param version counts the rule sets of one name from 1; also the ETag
 * @param hash SHA-256, hexadecimal, over the rules with sorted keys and no white space
 * @param rules with sorted keys and lists of codes
 */
public record RuleSetView(
        UUID id, int version, String hash, Instant createdAt, @Schema(implementation = RuleSet.class) JsonNode rules) {

    static RuleSetView of(StoredRuleSet stored) {
        return new RuleSetView(
                stored.id(),
                stored.version(),
                stored.hash(),
                stored.createdAt(),
                RuleText.of(stored.rules()).tree());
    }
}
