package org.huiyin.intake.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiyin.intake.catalogue.Catalogue;
import org.huiyin.intake.catalogue.CatalogueFiles;
import org.huiyin.service.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionListsTest {
    private static final String GOOD =
            """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "x-edition": 7, "title": "题", "x-title-en": "Title",
             "type": "object", "additionalProperties": false, "required": ["place"],
             "properties": {"place": {"title": "地", "x-title-en": "Place", "type": "string", "maxLength": 10}}}""";

    private final Catalogue catalogue = CatalogueFiles.read();

    @Test
    void everyFileIsReadAndBelongsToACategory() throws IOException, URISyntaxException {
        QuestionLists lists = QuestionLists.read(catalogue);
        Path folder = Path.of(Objects.requireNonNull(QuestionLists.class.getResource("/codes/questions"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSizeGreaterThan(4)
                    .allSatisfy(name -> {
                        assertThat(name).endsWith(".json");
                        String code = name.replace(".json", "");
                        assertThat(catalogue.category(code).code()).isEqualTo(code);
                        assertThat(lists.of(code)).isPresent();
                    });
        }
        assertThat(lists.of("conduct")).isEmpty();
    }

    @Test
    void everyQuestionIsAskedInBothLanguages() {
        QuestionLists lists = QuestionLists.read(catalogue);
        assertThat(catalogue.categories())
                .flatMap(category -> lists.of(category.code()).stream().toList())
                .isNotEmpty()
                .flatMap(list -> ((Map<?, ?>) list.document().get("properties")).values())
                .allSatisfy(question -> {
                    Map<?, ?> asked = (Map<?, ?>) question;
                    assertThat(asked.get("title").toString()).matches(".*\\p{IsHan}.*");
                    assertThat(asked.get("x-title-en").toString()).matches(".*[a-z].*");
                });
    }

    @Test
    void aPartAsksWhatItsMainCategoryAsksAndMore() {
        QuestionLists lists = QuestionLists.read(catalogue);
        assertThat(questions(lists, "utilities-water")).isEqualTo(questions(lists, "utilities"));
        assertThat(questions(lists, "utilities-power"))
                .containsAll(questions(lists, "utilities"))
                .contains("meterNumber");
    }

    @Test
    void whatIsRequiredAboveIsRequiredBelowAndTheEditionIsTheLatest() {
        String child = GOOD.replace("\"place\"", "\"meter\"").replace("7", "9");
        QuestionLists lists = lists(Map.of("utilities", GOOD, "utilities-power", child));
        QuestionList power = lists.of("utilities-power").orElseThrow();
        assertThat(power.edition()).isEqualTo(9);
        assertThat(power.violations(Map.of()))
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/place", "/meter");
        assertThat(lists.of("utilities").orElseThrow().edition()).isEqualTo(7);
    }

    static List<List<String>> broken() {
        return List.of(
                List.of("no JSON", GOOD.substring(1)),
                List.of(
                        "a key twice",
                        GOOD.replace("\"type\": \"object\"", "\"type\": \"object\", \"type\": \"object\"")),
                List.of("text behind it", GOOD + "{}"),
                List.of("no schema by the standard", GOOD.replace("\"string\"", "\"strin\"")),
                List.of("another draft", GOOD.replace("2020-12", "2019-09")),
                List.of("no edition", GOOD.replace("\"x-edition\": 7,", "")),
                List.of("unknown answers welcome", GOOD.replace("false", "true")),
                List.of("no English", GOOD.replace("\"x-title-en\": \"Place\",", "")),
                List.of("a text without end", GOOD.replace(", \"maxLength\": 10", "")),
                List.of("an object for an answer", GOOD.replace("\"string\"", "\"object\"")),
                List.of("a pattern", GOOD.replace("\"maxLength\": 10", "\"maxLength\": 10, \"pattern\": \"(a+)+\"")),
                List.of(
                        "an option without a name",
                        GOOD.replace(
                                "\"maxLength\": 10",
                                "\"enum\": [\"A\", \"B\"], "
                                        + "\"x-enum-zh\": [\"甲\"], \"x-enum-en\": [\"A\", \"B\"]")),
                List.of("the name of a field that every form of Open311 has", GOOD.replace("\"place\"", "\"kind\"")),
                List.of("requires what it does not ask", GOOD.replace("[\"place\"]", "[\"plaice\"]")),
                List.of(
                        "a reference to elsewhere",
                        GOOD.replace(
                                "\"maxLength\": 10",
                                "\"maxLength\": 10, " + "\"$ref\": \"http://127.0.0.1:1/questions.json\"")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void broken(List<String> file) {
        assertThatThrownBy(() -> lists(Map.of("tax", file.get(1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("codes/questions/tax.json can't be used");
    }

    @Test
    void theSameFileUnbrokenIsRead() {
        assertThat(lists(Map.of("tax", GOOD)).of("tax")).isPresent();
    }

    @Test
    void nothingIsAskedTwice() {
        assertThatThrownBy(() -> lists(Map.of("utilities", GOOD, "utilities-power", GOOD)))
                .hasMessageContaining("place is asked by the category above");
    }

    @Test
    void aSchemaElsewhereIsNeverFetched() throws IOException {
        try (var elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            elsewhere.setSoTimeout(1);
            String reference = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/s.json";
            var document = new ObjectMapper().createObjectNode().put("$ref", reference);
            assertThatThrownBy(
                            () -> new QuestionSchemas().compile("x", document).validate(document))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private QuestionLists lists(Map<String, String> files) {
        return new QuestionLists(catalogue, files::get);
    }

    private static List<String> questions(QuestionLists lists, String category) {
        Map<?, ?> asked =
                (Map<?, ?>) lists.of(category).orElseThrow().document().get("properties");
        return asked.keySet().stream().map(Object::toString).toList();
    }
}
