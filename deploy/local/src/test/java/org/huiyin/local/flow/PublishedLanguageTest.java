package org.huiyin.local.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the services really sent, held against the schemas that analysts read. */
@Order(40)
@ExtendWith(SharedStack.class)
class PublishedLanguageTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    /** The one event that has no body: that is how a topic forgets a key. */
    private static final String TOMBSTONE = "contact.erased.v1";

    private static final List<String> ATTRIBUTES = List.of(
            "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_sequence", "content-type");

    private final Stack stack;

    PublishedLanguageTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void everyEventSatisfiesTheSchemaOfItsType() throws IOException {
        var wrong = new ArrayList<String>();
        Set<String> types = new HashSet<>();
        for (ConsumerRecord<String, String> kafka : TopicContents.all(stack)) {
            String type = TopicContents.header(kafka, "ce_type");
            types.add(type);
            if (kafka.value() == null && type.equals(TOMBSTONE)) {
                continue;
            }
            REGISTRY.getSchema(Files.readString(schema(type)), InputFormat.JSON)
                    .validate(kafka.value(), InputFormat.JSON)
                    .forEach(error -> wrong.add(type + " " + error));
        }

        assertThat(wrong).isEmpty();
        assertThat(types)
                .contains("complaint.filed.v1", "case.opened.v1", "case.struck-off.v1", "delivery.completed.v1");
    }

    @Test
    void everyEventHasTheAttributesOfCloudEventsAndItsSubjectAsKey() {
        assertThat(TopicContents.all(stack)).isNotEmpty().allSatisfy(kafka -> {
            ATTRIBUTES.forEach(name -> assertThat(kafka.headers().lastHeader(name))
                    .as(name + " on " + kafka.topic())
                    .isNotNull());
            assertThat(kafka.key()).isEqualTo(TopicContents.header(kafka, "ce_subject"));
        });
    }

    private Path schema(String type) {
        return stack.house().checkout().resolve("event-bus/src/main/resources/schemas/" + type + ".json");
    }
}
