package org.huiyin.k8s.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each service is scraped at its management port. */
class ScrapesTest {
    private static final Path SCRAPES = Path.of("components/monitoring/scrapes.yaml");

    @Test
    void eachServiceIsScrapedAtItsManagementPort() throws IOException {
        List<JsonNode> monitors;
        try (MappingIterator<JsonNode> documents =
                new YAMLMapper().readerFor(JsonNode.class).readValues(Files.readString(SCRAPES))) {
            monitors = documents.readAll();
        }

        assertThat(monitors)
                .allSatisfy(monitor -> {
                    assertThat(monitor.path("kind").asText()).isEqualTo("ServiceMonitor");
                    assertThat(monitor.at("/spec/selector/matchLabels").properties())
                            .singleElement()
                            .satisfies(label -> {
                                assertThat(label.getKey()).isEqualTo("app.kubernetes.io/name");
                                assertThat(label.getValue()).isEqualTo(monitor.at("/metadata/name"));
                            });
                    assertThat(monitor.at("/spec/endpoints")).singleElement().satisfies(endpoint -> {
                        assertThat(endpoint.path("port").asText()).isEqualTo("management");
                        assertThat(endpoint.path("path").asText()).isEqualTo("/q/metrics");
                    });
                })
                .extracting(monitor -> monitor.at("/metadata/name").asText())
                .containsExactly("intake", "dispatch", "evaluation", "notification");
    }
}
