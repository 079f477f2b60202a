package org.huiyin.local.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every query that rules, dashboards and run-books hold. */
final class MonitoringSources {
    private static final Pattern PROMQL = Pattern.compile("(?s)```promql\n(.*?)```");
    private static final Pattern SQL = Pattern.compile("(?s)```sql (\\w+)\n(.*?)```");
    private final Path checkout;

    MonitoringSources(Path checkout) {
        this.checkout = checkout;
    }

    /** What is asked of Prometheus. */
    List<Query> promQl() {
        return Stream.of(rules(), dashboards(), runBooks(PROMQL, 1))
                .flatMap(List::stream)
                .toList();
    }

    /** What is asked of databases. */
    List<Query> sql() {
        return runBooks(SQL, 2);
    }

    private List<Query> rules() {
        Path file = checkout.resolve("deploy/k8s/components/monitoring/rules.yaml");
        return texts(tree(new YAMLMapper(), file), "expr")
                .map(text -> new Query("rules.yaml", "", text))
                .toList();
    }

    private List<Query> dashboards() {
        return files("deploy/k8s/components/monitoring/dashboards").stream()
                .flatMap(file -> texts(tree(new ObjectMapper(), file), "expr")
                        .map(text -> new Query(file.getFileName().toString(), "", text)))
                .toList();
    }

    /** Fenced blocks; where two groups are taken, the first names a database. */
    private List<Query> runBooks(Pattern block, int groups) {
        return files("docs/runbooks").stream()
                .flatMap(file -> block.matcher(text(file))
                        .results()
                        .map(found -> new Query(
                                file.getFileName().toString(), groups == 2 ? found.group(1) : "", found.group(groups))))
                .toList();
    }

    private List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(checkout.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> texts(JsonNode tree, String field) {
        return tree.findValues(field).stream().map(JsonNode::asText);
    }

    private static JsonNode tree(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A query and where it stands.
     *
     * @param database of which service, or {@code any}; empty where Prometheus is asked
     */
    record Query(String file, String database, String text) {}
}
