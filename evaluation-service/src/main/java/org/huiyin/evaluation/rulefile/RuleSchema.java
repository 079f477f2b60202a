package org.huiyin.evaluation.rulefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.huiyin.service.problem.Violation;

/** The JSON Schema of rule sets, and what it says about a document, without repeating any of it. */
final class RuleSchema {
    private final JsonNode document = Resources.read("rule-set.schema.json");
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(document);

    JsonNode document() {
        return document;
    }

    List<Violation> violations(JsonNode rules) {
        return schema.validate(rules).stream().map(RuleSchema::violation).toList();
    }

    private static Violation violation(Error error) {
        String place = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                new Violation(place + field(error), "unknown-field", "This field is not known.");
            case "required" -> new Violation(place + field(error), "missing", "The value is missing.");
            case "type" -> new Violation(place, "wrong-type", "The value is of the wrong type.");
            case "enum" -> new Violation(place, "unknown-value", "The value is one of those in the schema.");
            case "pattern" -> new Violation(place, "bad-format", "The value does not have the form in the schema.");
            case "uniqueItems" -> new Violation(place, "named-twice", "The list names something twice.");
            case "minLength", "maxLength", "minItems", "maxItems" ->
                new Violation(place, "bad-length", "The value is shorter or longer than the schema allows.");
            default -> new Violation(place, "out-of-range", "The value is out of the range in the schema.");
        };
    }

    private static String field(Error error) {
        return "/" + error.getProperty().replace("~", "~0").replace("/", "~1");
    }
}
