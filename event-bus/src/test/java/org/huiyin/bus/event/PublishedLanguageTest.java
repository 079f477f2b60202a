package org.huiyin.bus.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.bus.wire.UnreadableEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type has a schema, every sample ever published is still read without loss, and the AsyncAPI page lists them all. */
class PublishedLanguageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @EnumSource
    void everyTypeHasASample(EventType type) {
        assertThat(samples()).anyMatch(sample -> typeOf(sample) == type);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsReadAndWrittenAgainWithoutLoss(Path sample) throws IOException {
        JsonNode published = JSON.readTree(Files.readString(sample));

        JsonNode again = JSON.readTree(EventJson.write(EventJson.read(typeOf(sample), published.toString())));

        published.properties().forEach(field -> assertThat(again.get(field.getKey()))
                .as(sample + " " + field.getKey())
                .isEqualTo(field.getValue()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleSatisfiesItsSchema(Path sample) throws IOException {
        assertThat(schema(typeOf(sample)).validate(Files.readString(sample), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSchemaRefusesASampleThatLacksARequiredField(Path sample) throws IOException {
        ObjectNode published = (ObjectNode) JSON.readTree(Files.readString(sample));
        JsonNode required =
                JSON.readTree(Files.readString(schemaFile(typeOf(sample)))).get("required");
        published.remove(required.get(0).asText());

        assertThat(schema(typeOf(sample)).validate(published.toString(), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaNamesExactlyTheFieldsOfTheRecord(EventType type) throws IOException {
        var fields = new ArrayList<String>();
        JSON.readTree(Files.readString(schemaFile(type)))
                .get("properties")
                .fieldNames()
                .forEachRemaining(fields::add);

        assertThat(fields)
                .containsExactlyElementsOf(Arrays.stream(type.payload().getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFieldThatIsNotKnownIsIgnored(Path sample) throws IOException {
        ObjectNode published = (ObjectNode) JSON.readTree(Files.readString(sample));
        PublishedEvent known = EventJson.read(typeOf(sample), published.toString());
        published.put("addedLater", "by a newer build");

        assertThat(EventJson.read(typeOf(sample), published.toString())).isEqualTo(known);
    }

    @Test
    void aBodyOfAnotherShapeIsUnreadableAndItsTextIsNotRepeated() {
        assertThatThrownBy(() -> EventJson.read(EventType.CASE_OPENED, "{\"caseId\":\"secret words\"}"))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageNotContaining("secret words");
    }

    @Test
    void asyncApiListsEveryTopicAndType() throws IOException {
        JsonNode page = new YAMLMapper().readTree(Files.readString(Path.of("src/main/resources/asyncapi/huiyin.yaml")));
        var addresses = new ArrayList<String>();
        page.get("channels")
                .forEach(channel -> addresses.add(channel.get("address").asText()));
        var messages = new ArrayList<String>();
        page.get("components")
                .get("messages")
                .forEach(message -> messages.add(message.get("name").asText()));

        assertThat(addresses)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::wireName).toList());
        assertThat(messages)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                        .map(EventType::wireName)
                        .toList());
    }

    static List<Path> samples() {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventType typeOf(Path sample) {
        return EventType.named(sample.getParent().getFileName().toString()).orElseThrow();
    }

    private static Path schemaFile(EventType type) {
        return SCHEMAS.resolve(type.wireName() + ".json");
    }

    private static Schema schema(EventType type) throws IOException {
        return REGISTRY.getSchema(Files.readString(schemaFile(type)), InputFormat.JSON);
    }
}
