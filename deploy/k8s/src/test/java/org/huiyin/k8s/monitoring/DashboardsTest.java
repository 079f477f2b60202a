package org.huiyin.k8s.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboards are shipped, can be told apart, and ask in Prometheus' language. */
class DashboardsTest {
    private static final Path COMPONENT = Path.of("components/monitoring");

    @TempDir
    Path folder;

    @Test
    void eachIsShippedAsAConfigMapOfItsOwn() throws IOException {
        JsonNode kustomization = new YAMLMapper().readTree(Files.readString(COMPONENT.resolve("kustomization.yaml")));

        List<String> shipped = new ArrayList<>();
        for (JsonNode map : kustomization.path("configMapGenerator")) {
            assertThat(map.path("files")).hasSize(1);
            assertThat(map.at("/options/labels/grafana_dashboard").asText()).isEqualTo("1");
            shipped.add(map.path("files").get(0).asText());
        }

        assertThat(shipped)
                .containsExactlyInAnyOrderElementsOf(
                        files().map(file -> COMPONENT.relativize(file).toString())
                                .toList());
    }

    @Test
    void eachHasANameOfItsOwnAndPanelsThatDoNotOverlap() throws IOException {
        var names = new HashSet<String>();
        for (JsonNode dashboard : dashboards()) {
            assertThat(names.add(dashboard.path("uid").asText())).isTrue();
            assertThat(names.add(dashboard.path("title").asText())).isTrue();
            var taken = new HashSet<List<Integer>>();
            var ids = new HashSet<Integer>();
            for (JsonNode panel : dashboard.path("panels")) {
                assertThat(ids.add(panel.path("id").asInt())).isTrue();
                assertThat(panel.path("title").asText()).containsPattern("\\p{IsHan}");
                assertThat(cells(panel.path("gridPos")))
                        .as(panel.path("title").asText())
                        .allMatch(taken::add);
            }
        }
    }

    @Test
    void eachQueryIsPromQl() throws IOException {
        List<String> queries = dashboards().stream()
                .flatMap(dashboard -> dashboard.findValues("expr").stream())
                .map(JsonNode::asText)
                .toList();

        assertThat(queries).hasSizeGreaterThan(20);
        assertThat(PromQlCheck.of(queries, folder))
                .satisfies(result -> assertThat(result.good()).as(result.said()).isTrue());
    }

    @Test
    void aQueryThatIsNoneIsNoticed() {
        assertThat(PromQlCheck.of(List.of("up", "sum by job (up)"), folder).good())
                .isFalse();
    }

    private static List<List<Integer>> cells(JsonNode place) {
        var cells = new ArrayList<List<Integer>>();
        for (int x = 0; x < place.path("w").asInt(); x++) {
            for (int y = 0; y < place.path("h").asInt(); y++) {
                cells.add(List.of(place.path("x").asInt() + x, place.path("y").asInt() + y));
            }
        }
        return cells;
    }

    private static List<JsonNode> dashboards() throws IOException {
        var read = new ArrayList<JsonNode>();
        for (Path file : files().toList()) {
            read.add(new ObjectMapper().readTree(Files.readString(file)));
        }
        return read;
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(COMPONENT.resolve("dashboards"))) {
            return files.sorted().toList().stream();
        }
    }
}
