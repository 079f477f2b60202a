package org.huiyin.evaluation.rulefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.huiyin.evaluation.rulefile.Drafts.json;
import static org.huiyin.evaluation.rulefile.Drafts.preset;
import static org.huiyin.evaluation.rulefile.Drafts.set;
import static org.huiyin.evaluation.rulefile.Drafts.with;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.evaluation.rules.PeerGroup;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.evaluation.rules.Selection;
import org.huiyin.service.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleSetJsonTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final RuleFile FILE = new RuleFile();
    private static final Presets PRESETS = new Presets();

    @Test
    void theSchemaIsOneOfItsDialectAndNamesWhatTheRecordsHave() {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()))
                        .validate(FILE.schema()))
                .isEmpty();
        assertNamesTheComponents(FILE.schema(), RuleSet.class);
        assertNamesTheComponents(FILE.schema().at("/properties/peerGroups/items"), PeerGroup.class);
    }

    @Test
    void everyPropertyIsDescribedAndNoOtherIsLetIn() {
        assertDescribed(FILE.schema(), "");
    }

    @Test
    void thePresetsAreInOrderAndTheCitysHasTheDefaults() {
        assertThat(PRESETS.all()).allSatisfy(preset -> {
            assertThat(FILE.violations(preset)).isEmpty();
            RuleSet rules = FILE.read(preset);
            assertThat(PRESETS.named(rules.name())).contains(preset);
            assertThat(rules.peerGroups())
                    .hasSize(6)
                    .filteredOn(group -> !group.caseload())
                    .hasSize(1);
        });
        assertDefaults(FILE.schema(), PRESETS.named("ten-of-606").orElseThrow());
        Selection county = FILE.read(PRESETS.named("five-county").orElseThrow()).selection();
        assertThat(county.bestLength()).isEqualTo(5);
        assertThat(county.worstLength()).isEqualTo(5);
    }

    @Test
    void theDocumentNamesEveryParameterWithItsDefault() throws IOException {
        String document = Files.readString(Path.of("../docs/rule-sets.md"));

        FILE.schema().path("properties").properties().forEach(part -> {
            assertThat(document).contains("`" + part.getKey() + "`");
            part.getValue().path("properties").properties().forEach(field -> assertThat(document)
                    .contains("| `" + field.getKey() + "` | "
                            + field.getValue().path("default").asText() + " |"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            /selection/shortlist            | 9              | /selection/shortlist        | shorter-than-a-list
            /selection/worstLength          | 31             | /selection/shortlist        | shorter-than-a-list
            /selection/evidenceRoute        | 11             | /selection/evidenceRoute    | longer-than-its-list
            /loss/satisfied                 | 0.5            | /loss/basicallySatisfied    | out-of-order
            /loss/dissatisfied              | 0.3            | /loss/basicallySatisfied    | out-of-order
            /points/serious                 | 7              | /points                     | out-of-order
            /points/discipline              | 5              | /points                     | out-of-order
            /findings/minClusters           | 7              | /findings/minPoints         | without-effect
            /findings/grave                 | 1              | /findings/severe            | graver-than-grave
            /evidence/gradeB                | 0.81           | /evidence/gradeB            | above-grade-a
            /peerGroups/2/id                | 'window'       | /peerGroups/2/id            | not-unique
            /peerGroups/5/units             | ['U001']       | /peerGroups/5               | names-somebody
            /peerGroups/5/sections          | ['S0001']      | /peerGroups/5               | names-somebody
            """)
    void whatContradictsItselfIsPointedAt(String place, String value, String pointer, String code) {
        assertThat(FILE.violations(with(place, value)))
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(tuple(pointer, code));
    }

    @Test
    void aLossWithoutAnyWeightIsPointedAt() {
        ObjectNode rules = with("/loss/response", "0");
        set(rules, "/loss/resolution", "0");
        assertThat(FILE.violations(rules)).isEmpty();

        set(rules, "/loss/satisfaction", "0.0");
        assertOne(FILE.violations(rules), "/loss", "no-weight");
    }

    @Test
    void aCardThatExpiresBeforeItIsCuredIsPointedAt() {
        ObjectNode rules = with("/cards/expiryCalendarDays", "30");
        assertThat(FILE.violations(rules)).isEmpty();

        set(rules, "/cards/cureDays", "30");
        assertOne(FILE.violations(rules), "/cards/expiryCalendarDays", "expires-before-it-is-cured");
    }

    @ParameterizedTest
    @CsvSource({"units, U001", "sections, S0001"})
    void aCodeStandsInOneGroupOnly(String kind, String code) {
        ObjectNode rules = with("/peerGroups/0/" + kind, "['" + code + "','X1']");
        set(rules, "/peerGroups/1/" + kind, "['X2']");
        assertThat(FILE.violations(rules)).isEmpty();

        set(rules, "/peerGroups/3/" + kind, "['" + code + "']");
        assertOne(FILE.violations(rules), "/peerGroups/3/" + kind, "named-twice");
    }

    @Test
    void oneGroupThatTakesAllIsEnoughAndItNamesNobody() {
        assertThat(FILE.violations(with("/peerGroups", "[{'id':'all','caseload':true,'units':[],'sections':[]}]")))
                .isEmpty();
        assertOne(
                FILE.violations(with("/peerGroups", "[{'id':'all','caseload':true,'units':['U1'],'sections':[]}]")),
                "/peerGroups/0",
                "names-somebody");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            /colour                         | 'red'          | /colour                     | unknown-field
            /loss/colour                    | 'red'          | /loss/colour                | unknown-field
            /loss/a~1b~0c                   | 1              | /loss/a~1b~0c               | unknown-field
            /peerGroups/0/colour            | 1              | /peerGroups/0/colour        | unknown-field
            /titleZh                        | null           | /titleZh                    | wrong-type
            /titleZh                        | ''             | /titleZh                    | bad-length
            /titleEn                        | 'a\\u0007b'    | /titleEn                    | bad-format
            /titleEn                        | 'a\\ud800b'    | /titleEn                    | bad-format
            /name                           | 'Ten of 606'   | /name                       | bad-format
            /selection                      | 7              | /selection                  | wrong-type
            /selection/fill                 | 'AT_LEAST_K'   | /selection/fill             | unknown-value
            /selection/bestLength           | 0              | /selection/bestLength       | out-of-range
            /selection/bestLength           | 9.5            | /selection/bestLength       | wrong-type
            /selection/bestLength           | '10'           | /selection/bestLength       | wrong-type
            /selection/bestLength           | 99999999999999999999 | /selection/bestLength | out-of-range
            /loss/response                  | -0.01          | /loss/response              | out-of-range
            /loss/response                  | 1.01           | /loss/response              | out-of-range
            /loss/response                  | 1e999          | /loss/response              | out-of-range
            /points/minor                   | 0              | /points/minor               | out-of-range
            /findings/severe                | 2              | /findings/severe            | unknown-value
            /findings/probability           | 1              | /findings/probability       | out-of-range
            /cases/leadShare                | 0              | /cases/leadShare            | out-of-range
            /procedure/noticeDays           | 4              | /procedure/noticeDays       | out-of-range
            /procedure/suppressBelow        | 4              | /procedure/suppressBelow    | out-of-range
            /peerGroups                     | []             | /peerGroups                 | bad-length
            /peerGroups/0/caseload          | 'yes'          | /peerGroups/0/caseload      | wrong-type
            /peerGroups/0/units             | ['U1','U1']    | /peerGroups/0/units         | named-twice
            /peerGroups/0/units             | ['U 1']        | /peerGroups/0/units/0       | bad-format
            """)
    void whatTheSchemaDoesNotAllowIsPointedAt(String place, String value, String pointer, String code) {
        assertOne(FILE.violations(with(place, value)), pointer, code);
    }

    @ParameterizedTest
    @MethodSource("everyField")
    void aMissingFieldIsPointedAt(String pointer) {
        ObjectNode rules = preset();
        JsonPointer place = JsonPointer.compile(pointer);
        ((ObjectNode) rules.at(place.head())).remove(place.last().getMatchingProperty());

        assertOne(FILE.violations(rules), pointer, "missing");
    }

    @Test
    void whatIsNoObjectAtAllIsRefused() {
        for (String text : List.of("[]", "7", "'x'", "null")) {
            assertOne(FILE.violations(json(text)), "", "wrong-type");
        }
    }

    @Test
    void aNumberThatNoDoubleHoldsIsRefused() {
        for (String value : List.of("1e999", "-1e999", "9".repeat(500))) {
            assertThat(FILE.violations(with("/selection/bestLength", value)))
                    .isNotEmpty()
                    .allSatisfy(violation -> assertThat(violation.pointer()).isEqualTo("/selection/bestLength"));
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsRepeated() {
        ObjectNode rules = with("/loss/response", "-1");
        set(rules, "/cards/answerDays", "0");
        set(rules, "/name", "'SECRET'");

        List<Violation> violations = FILE.violations(rules);

        assertThat(violations)
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/loss/response", "/cards/answerDays", "/name");
        assertThat(violations.toString()).doesNotContain("SECRET");
    }

    @Test
    void aFloodOfMistakesIsCut() {
        ArrayNode codes = JSON.createArrayNode();
        for (int i = 0; i < 5_000; i++) {
            codes.add("no code " + i);
        }
        ObjectNode rules = preset();
        ((ObjectNode) rules.at("/peerGroups/0")).set("units", codes);

        assertThat(FILE.violations(rules)).hasSize(100);
    }

    private static Stream<String> everyField() {
        var fields = new ArrayList<String>();
        preset().properties().forEach(field -> {
            fields.add("/" + field.getKey());
            field.getValue().fieldNames().forEachRemaining(name -> fields.add("/" + field.getKey() + "/" + name));
        });
        Stream.of("id", "caseload", "units", "sections").forEach(name -> fields.add("/peerGroups/1/" + name));
        return fields.stream();
    }

    private static void assertOne(List<Violation> violations, String pointer, String code) {
        assertThat(violations).hasSize(1).allSatisfy(violation -> {
            assertThat(violation.pointer()).isEqualTo(pointer);
            assertThat(violation.code()).isEqualTo(code);
        });
    }

    private static void assertNamesTheComponents(JsonNode schema, Class<?> type) {
        assertThat(schema.path("properties").properties())
                .extracting(field -> field.getKey())
                .containsExactlyElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isRecord()) {
                assertNamesTheComponents(schema.path("properties").path(component.getName()), component.getType());
            }
        }
    }

    private static void assertDescribed(JsonNode schema, String place) {
        assertThat(schema.path("description").asText())
                .as("description of " + place)
                .isNotBlank();
        if (schema.path("type").asText().equals("object")) {
            assertThat(schema.path("additionalProperties").asBoolean(true))
                    .as(place)
                    .isFalse();
            assertThat(schema.path("required")).as(place).hasSameSizeAs(schema.path("properties"));
        }
        schema.path("properties")
                .properties()
                .forEach(field -> assertDescribed(field.getValue(), place + "/" + field.getKey()));
        if (schema.has("items")) {
            assertDescribed(schema.path("items"), place + "/items");
        }
    }

    private static void assertDefaults(JsonNode schema, JsonNode rules) {
        schema.path("properties").properties().forEach(field -> {
            if (field.getValue().has("default")) {
                assertThat(rules.path(field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(field.getValue().path("default"));
            } else if (field.getValue().has("properties")) {
                assertDefaults(field.getValue(), rules.path(field.getKey()));
            }
        });
    }
}
