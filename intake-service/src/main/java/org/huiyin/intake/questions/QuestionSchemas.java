package org.huiyin.intake.questions;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.util.List;

/** Compiles JSON Schemas of draft 2020-12. Formats are checked; nothing is ever fetched from elsewhere. */
final class QuestionSchemas {
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaLoader(
                            loader -> loader.fetchRemoteResources(false))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));
    private final Schema metaSchema =
            registry.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));

    /** A schema that is one by the standard's own schema, or an {@link IllegalStateException} that says where it is none. */
    Schema compile(String name, JsonNode document) {
        demandNone(name, metaSchema.validate(document));
        Schema schema = registry.getSchema(document);
        schema.initializeValidators();
        return schema;
    }

    static void demandNone(String name, List<Error> errors) {
        if (!errors.isEmpty()) {
            Error first = errors.get(0);
            throw new IllegalStateException(
                    name + " can't be used: at " + first.getInstanceLocation() + ": " + first.getMessage());
        }
    }
}
