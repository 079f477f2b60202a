package org.huiyin.bus.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The committed dictionary is what the schemas say, and the schemas say all that analysts need. After a wanted change run
 * with {@code -Dhuiyin.dictionary.write=true}: it writes the page anew, for the commit.
 */
class DictionaryTest {
    private static final Path PAGE = Path.of("../docs/analysts/dictionary.md");
    private static final Pattern WORD = Pattern.compile("\\b[A-Za-z][A-Za-z0-9_]*\\b");

    @BeforeAll
    static void write() throws IOException {
        if (Boolean.getBoolean("huiyin.dictionary.write")) {
            Files.writeString(PAGE, Dictionary.page(Schemas.current()));
        }
    }

    @Test
    void theCommittedPageIsWhatTheSchemasSay() throws IOException {
        assertThat(Files.readString(PAGE))
                .as("docs/analysts/dictionary.md; write it anew with -Dhuiyin.dictionary.write=true")
                .isEqualTo(Dictionary.page(Schemas.current()));
    }

    @Test
    void everyTypeAndFieldHasAMeaningInEnglishAndANameInChinese() {
        assertThat(Dictionary.untold(Schemas.current())).isEmpty();
    }

    /** A list of codes is words only; a code in it that no service knows would be a lie. */
    @Test
    void everyCodeStandsInTheSourceOfAService() throws IOException {
        Set<String> words = new HashSet<>();
        for (String service : List.of("intake", "dispatch", "evaluation", "notification")) {
            addWords(words, Path.of("../" + service + "-service/src/main/java"));
        }
        addWords(words, Path.of("../service-base/src/main/java"));

        assertThat(Dictionary.codes(Schemas.current())).isNotEmpty();
        assertThat(Dictionary.codes(Schemas.current()))
                .allSatisfy((code, where) -> assertThat(words).as(where).contains(code));
    }

    @Test
    void aFieldWithoutAMeaningOrANameIsNoticed() {
        assertThat(Dictionary.untold(without("case.assigned.v1", "dueOn", "description")))
                .containsExactly("case.assigned.v1.dueOn");
        assertThat(Dictionary.untold(without("case.assigned.v1", "leader", "x-title-zh")))
                .containsExactly("case.assigned.v1.leader");
    }

    @Test
    void whateverTheDictionaryTellsChangesThePage() {
        String page = Dictionary.page(Schemas.current());

        for (String told : List.of("description", "x-title-zh", "examples")) {
            assertThat(Dictionary.page(without("case.resolved.v1", "closureCode", told)))
                    .as(told)
                    .isNotEqualTo(page);
        }
        assertThat(Dictionary.page(without("case.assigned.v1", "dueAt", "format")))
                .isNotEqualTo(page);
        assertThat(Dictionary.page(without("case.assigned.v1", "limitWorkingDays", "x-unit")))
                .isNotEqualTo(page);
    }

    private static Map<String, JsonNode> without(String type, String field, String keyword) {
        Map<String, JsonNode> schemas = new TreeMap<>(Schemas.current());
        ObjectNode schema = schemas.get(type).deepCopy();
        ((ObjectNode) schema.get("properties").get(field)).remove(keyword);
        schemas.put(type, schema);
        return schemas;
    }

    private static void addWords(Set<String> words, Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                WORD.matcher(Files.readString(file)).results().forEach(word -> words.add(word.group()));
            }
        }
    }
}
