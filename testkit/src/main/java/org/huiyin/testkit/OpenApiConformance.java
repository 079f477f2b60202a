package org.huiyin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The committed {@code openapi.yaml} of a service is what the running service serves. After a wanted change run the test
 * with {@code -Dhuiyin.openapi.write=true}: it writes the file anew, for the commit. Subclass it as a Quarkus test.
 */
public abstract class OpenApiConformance {
    private static final Path COMMITTED = Path.of("openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void theCommittedDocumentIsWhatIsServed() throws IOException {
        String served =
                RestAssured.given().accept("application/yaml").get("/q/openapi").asString();
        if (Boolean.getBoolean("huiyin.openapi.write")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(new YAMLMapper().readTree(Files.readString(COMMITTED)))
                .as("openapi.yaml; write it anew with -Dhuiyin.openapi.write=true")
                .isEqualTo(new YAMLMapper().readTree(served));
    }

    @Test
    void everyOperationHasAnIdOfItsOwnAndASummary() throws IOException {
        var ids = new HashSet<String>();
        for (JsonNode operation : operations()) {
            assertThat(operation.path("operationId").asText())
                    .as("operationId in " + operation)
                    .isNotEmpty();
            assertThat(operation.path("summary").asText())
                    .as("summary of " + operation.path("operationId"))
                    .isNotEmpty();
            assertThat(ids.add(operation.get("operationId").asText()))
                    .as("unique " + operation.get("operationId"))
                    .isTrue();
        }
        assertThat(ids).isNotEmpty();
    }

    private static List<JsonNode> operations() throws IOException {
        var operations = new ArrayList<JsonNode>();
        new YAMLMapper().readTree(Files.readString(COMMITTED)).path("paths").forEach(path -> path.properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> operations.add(entry.getValue())));
        return operations;
    }
}
