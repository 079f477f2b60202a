package org.huiyin.evaluation.rulefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.huiyin.evaluation.canonical.CanonicalJson;
import org.huiyin.evaluation.rules.RuleSet;

/** A rule set in its canonical form. Two rule sets are the same if their hashes are. */
public record RuleText(String json) {
    /** Decimals as they are written: what is shown then has the hash too. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final CanonicalJson CANONICAL = CanonicalJson.exact();

    public static RuleText of(RuleSet rules) {
        return new RuleText(CANONICAL.write(rules));
    }

    /** SHA-256 of the text, hexadecimal. */
    public String hash() {
        return CanonicalJson.sha256(json);
    }

    public JsonNode tree() {
        return read(JsonNode.class);
    }

    public RuleSet rules() {
        return read(RuleSet.class);
    }

    private <T> T read(Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rule set that was in order when it was stored can't be read", e);
        }
    }
}
