package org.huiyin.bus.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas keep every promise of the last release. With {@code -Dhuiyin.published.write=true} the schemas of now become the
 * promise, unless they break it.
 */
class CompatibilityTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @BeforeAll
    static void publish() throws IOException {
        if (Boolean.getBoolean("huiyin.published.write")
                && BreakingChanges.between(Baseline.schemas(), Schemas.current())
                        .isEmpty()
                && Baseline.lostSamples(Baseline.SAMPLES).isEmpty()) {
            Baseline.write(Schemas.current());
        }
    }

    @Test
    void theSchemasBreakNoReaderAndNoOldEvent() {
        assertThat(BreakingChanges.between(Baseline.schemas(), Schemas.current()))
                .isEmpty();
    }

    @Test
    void everyPublishedSampleIsStillThere() throws IOException {
        assertThat(Baseline.lostSamples(Baseline.SAMPLES)).isEmpty();
    }

    /** A program that was written for the last release reads what is published now. */
    @Test
    void everySampleSatisfiesThePublishedSchemaOfItsType() throws IOException {
        Map<String, JsonNode> published = Baseline.schemas();
        try (Stream<Path> files = Files.walk(Baseline.SAMPLES)) {
            for (Path sample : files.filter(Files::isRegularFile).toList()) {
                JsonNode schema = published.get(sample.getParent().getFileName().toString());
                if (schema != null) {
                    assertThat(REGISTRY.getSchema(schema.toString(), InputFormat.JSON)
                                    .validate(Files.readString(sample), InputFormat.JSON))
                            .as(sample.toString())
                            .isEmpty();
                }
            }
        }
    }

    static Stream<Arguments> breakingMutants() {
        return Stream.of(
                mutant(".unit: the field was removed", schema -> fields(schema).remove("unit")),
                mutant(": the type was removed", ObjectNode::removeAll),
                mutant(".legalDueOn: the field was optional and is required", schema -> required(schema)
                        .add("legalDueOn")),
                mutant(".unit: the field was required and is optional", CompatibilityTest::withoutRequiredUnit),
                mutant(".clerk: a new field is required", schema -> {
                    fields(schema).putObject("clerk").put("type", "string");
                    required(schema).add("clerk");
                }),
                mutant(".limitUnit: the type was narrowed and lacks [null]", schema -> field(schema, "limitUnit")
                        .put("type", "string")),
                mutant(".round: the type was narrowed and lacks [integer]", schema -> field(schema, "round")
                        .put("type", "string")),
                mutant(".unit: the type was widened by [null]", schema -> field(schema, "unit")
                        .putArray("type")
                        .add("string")
                        .add("null")),
                mutant(
                        ".unit: an enum was set",
                        schema -> field(schema, "unit").putArray("enum").add("U001")),
                mutant(".round: minimum was 1 and is 2", schema -> field(schema, "round")
                        .put("minimum", 2)),
                mutant(
                        ": x-topic was \"huiyin.dispatch.cases.v1\" and is \"huiyin.dispatch.tasks.v1\"",
                        schema -> schema.put("x-topic", "huiyin.dispatch.tasks.v1")),
                mutant(".dueOn: format was \"date\" and is \"date-time\"", schema -> field(schema, "dueOn")
                        .put("format", "date-time")));
    }

    @ParameterizedTest
    @MethodSource("breakingMutants")
    void aBreakingChangeIsNamed(String message, Consumer<ObjectNode> change) {
        assertThat(BreakingChanges.between(Schemas.current(), changed("case.assigned.v1", change)))
                .first()
                .asString()
                .startsWith("case.assigned.v1" + message);
    }

    @Test
    void aNarrowedEnumIsNamed() {
        Map<String, JsonNode> mutant = changed(
                "problem.substantiated.v1",
                schema -> ((ArrayNode) field(schema, "severity").get("enum")).remove(3));

        assertThat(BreakingChanges.between(Schemas.current(), mutant))
                .containsExactly("problem.substantiated.v1.severity: the enum was narrowed and lacks [12];"
                        + " old events have it");
    }

    @Test
    void aBreakInsideOfAListIsNamed() {
        Map<String, JsonNode> mutant = changed("enterprise.registered.v1", schema -> fields(
                        (ObjectNode) field(schema, "helpers").get("items"))
                .remove("mailbox"));

        assertThat(BreakingChanges.between(Schemas.current(), mutant))
                .singleElement()
                .asString()
                .startsWith("enterprise.registered.v1.helpers[].mailbox: the field was removed");
    }

    static Stream<Arguments> harmlessChanges() {
        return Stream.of(
                mutant("a new optional field", schema -> fields(schema).putObject("clerk")),
                mutant("other words", schema -> field(schema, "unit").put("description", "Said better.")),
                mutant("a first list of codes", schema -> field(schema, "limitUnit")
                        .putArray("examples")
                        .add("WORKING_DAYS")
                        .add("HOURS")
                        .add("OFFICE_HOURS")
                        .add("MINUTES")));
    }

    @ParameterizedTest
    @MethodSource("harmlessChanges")
    void aHarmlessChangePasses(String name, Consumer<ObjectNode> change) {
        assertThat(BreakingChanges.between(Schemas.current(), changed("case.assigned.v1", change)))
                .as(name)
                .isEmpty();
    }

    @Test
    void aNewTypeAndAGrownEnumPass() {
        Map<String, JsonNode> grown = changed(
                "problem.substantiated.v1",
                schema -> ((ArrayNode) field(schema, "severity").get("enum")).add(24));
        grown.put("case.sung.v1", Schemas.JSON.createObjectNode());

        assertThat(BreakingChanges.between(Schemas.current(), grown)).isEmpty();
    }

    @Test
    void aRemovedAndAChangedSampleAreNamed(@TempDir Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(Baseline.SAMPLES)) {
            for (Path sample : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(Baseline.SAMPLES.relativize(sample));
                Files.createDirectories(target.getParent());
                Files.copy(sample, target);
            }
        }
        Files.delete(copy.resolve("case.opened.v1/2026-11.json"));
        Files.writeString(copy.resolve("case.assigned.v1/2026-11.json"), "{}");

        assertThat(Baseline.lostSamples(copy))
                .containsExactlyInAnyOrder(
                        "case.opened.v1/2026-11.json: the sample was removed; what was published once is read for ever",
                        "case.assigned.v1/2026-11.json: the sample was changed; add another one beside it");
    }

    private static Arguments mutant(String name, Consumer<ObjectNode> change) {
        return arguments(name, change);
    }

    /** The schemas of now with one changed; without it where nothing is left of it. */
    private static Map<String, JsonNode> changed(String type, Consumer<ObjectNode> change) {
        Map<String, JsonNode> schemas = new TreeMap<>(Schemas.current());
        ObjectNode schema = schemas.get(type).deepCopy();
        change.accept(schema);
        if (schema.isEmpty()) {
            schemas.remove(type);
        } else {
            schemas.put(type, schema);
        }
        return schemas;
    }

    private static ObjectNode fields(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ObjectNode field(ObjectNode schema, String name) {
        return (ObjectNode) fields(schema).get(name);
    }

    private static ArrayNode required(ObjectNode schema) {
        return (ArrayNode) schema.get("required");
    }

    private static void withoutRequiredUnit(ObjectNode schema) {
        ArrayNode required = required(schema);
        for (int i = 0; i < required.size(); i++) {
            if (required.get(i).asText().equals("unit")) {
                required.remove(i);
            }
        }
    }
}
