package org.huiyin.evaluation.rulefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huiyin.evaluation.rules.Consistency;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.service.problem.Violation;

/** Rule sets as people write them: says everything that is wrong with one, and reads one that is in order. */
@ApplicationScoped
public class RuleFile {
    /** More than anybody reads; a list of ten thousand bad codes is one mistake. */
    private static final int MOST_VIOLATIONS = 100;

    private static final JsonMapper MAPPER = new JsonMapper();

    private final RuleSchema schema = new RuleSchema();

    public JsonNode schema() {
        return schema.document();
    }

    /** By the schema first; a document of the right shape is then asked whether it contradicts itself. */
    public List<Violation> violations(JsonNode document) {
        List<Violation> shape = schema.violations(document);
        return shape.isEmpty()
                ? contradictions(document)
                : shape.stream().limit(MOST_VIOLATIONS).toList();
    }

    /** Reads a document without violations. */
    public RuleSet read(JsonNode document) {
        try {
            return MAPPER.treeToValue(document, RuleSet.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not what the schema describes", e);
        }
    }

    private List<Violation> contradictions(JsonNode document) {
        return Consistency.flaws(read(document)).stream()
                .map(flaw -> new Violation(flaw.place(), flaw.code(), flaw.detail()))
                .toList();
    }
}
