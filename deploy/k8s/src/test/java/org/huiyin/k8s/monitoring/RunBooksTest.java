package org.huiyin.k8s.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each alert has a page of its own that says what to do, and the queries on it can be asked. */
class RunBooksTest {
    private static final Path PAGES = Path.of("../../docs/runbooks");
    private static final List<String> PARTS =
            List.of("## Symptom", "## Meaning", "## Queries", "## Action", "## Verify");
    private static final Pattern PROMQL = Pattern.compile("(?s)```promql\n(.*?)```");
    private static final Pattern LINK = Pattern.compile("]\\(([a-z-]+\\.md)\\)");

    @TempDir
    Path folder;

    @Test
    void eachAlertHasItsPageAndEachPageItsAlert() throws IOException {
        var named = AlertRules.shipped().alerts().stream()
                .collect(Collectors.toMap(
                        alert -> Path.of(AlertRules.page(alert)).getFileName().toString(),
                        alert -> alert.path("alert").asText()));

        for (Path page : pages()) {
            String alert = named.remove(page.getFileName().toString());
            assertThat(alert).as(page + " belongs to an alert").isNotNull();
            assertThat(Files.readString(page).lines().findFirst().orElseThrow()).contains("(" + alert + ")");
        }
        assertThat(named).isEmpty();
    }

    @Test
    void eachPageSaysWhatItMustAndLinksToPagesThatAreThere() throws IOException {
        for (Path page : pages()) {
            String text = Files.readString(page);
            assertThat(text).as(page.toString()).contains(PARTS);
            assertThat(LINK.matcher(text).results().map(link -> PAGES.resolve(link.group(1))))
                    .as(page.toString())
                    .allMatch(Files::exists);
        }
    }

    @Test
    void eachQueryIsPromQl() throws IOException {
        var queries = new ArrayList<String>();
        for (Path page : pages()) {
            List<String> found = PROMQL.matcher(Files.readString(page))
                    .results()
                    .map(block -> block.group(1))
                    .toList();
            assertThat(found).as(page.toString()).isNotEmpty();
            queries.addAll(found);
        }

        assertThat(PromQlCheck.of(queries, folder))
                .satisfies(result -> assertThat(result.good()).as(result.said()).isTrue());
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.sorted().toList();
        }
    }
}
