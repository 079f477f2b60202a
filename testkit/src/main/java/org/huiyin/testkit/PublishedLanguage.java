package org.huiyin.testkit;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.huiyin.bus.wire.Envelope;

/** Holds what a service really sent against the JSON Schemas of the event bus. */
public final class PublishedLanguage {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private PublishedLanguage() {}

    /** What is wrong with the events, one line each; empty if all satisfy the schema of their type. */
    public static List<String> violations(List<Envelope> events) {
        return events.stream()
                .flatMap(event -> violations(event).stream().map(error -> event.type() + " " + error))
                .toList();
    }

    private static List<Error> violations(Envelope event) {
        String resource = "schemas/" + event.type() + ".json";
        try (InputStream schema = Objects.requireNonNull(
                PublishedLanguage.class.getClassLoader().getResourceAsStream(resource), resource)) {
            return REGISTRY.getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                    .validate(event.body(), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
