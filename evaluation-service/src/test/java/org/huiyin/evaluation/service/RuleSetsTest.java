package org.huiyin.evaluation.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.huiyin.evaluation.service.RuleBook.PATH;
import static org.huiyin.evaluation.service.RuleBook.add;
import static org.huiyin.evaluation.service.RuleBook.freshName;
import static org.huiyin.evaluation.service.RuleBook.preset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "evaluation"))
class RuleSetsTest {
    @Test
    void aPresetIsTakenAsItIsAndShownAsItIsHashed() {
        // given
        ObjectNode preset = preset(freshName());
        preset.withObject("/cards").put("guardProbability", 0.00002);

        // when
        Response added = add(preset.toPrettyString(), "commission");

        // then
        assertThat(added.statusCode()).isEqualTo(201);
        String id = added.path("id");
        assertThat(added.header("Location")).endsWith(PATH + "/" + id);
        assertThat(added.header("ETag")).isEqualTo("\"v1\"");
        Response shown = Office.get(PATH + "/" + id, "auditor")
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("version", equalTo(1))
                .extract()
                .response();
        assertThat(shown.asString()).isEqualTo(added.asString());
        String text = shown.asString();
        String rules = text.substring(text.indexOf("\"rules\":") + "\"rules\":".length(), text.length() - 1);
        assertThat(rules).contains("\"guardProbability\":0.00002,");
        assertThat(shown.<String>path("hash")).isEqualTo(sha256(rules));
        assertThat(Rows.of("select body from rule_set where id = ?::uuid", id).get(0))
                .containsEntry("body", rules);
    }

    @Test
    void theSameRuleSetStaysTheOnlyOneHoweverItIsWritten() {
        ObjectNode rules = preset(freshName());
        Response first = add(rules.toString(), "evaluator");

        Response again =
                add(rules.toPrettyString().replace("\"bestLength\" : 10", "\"bestLength\" : 1.00e1"), "commission");
        rules.withObject("/cards").put("cureDays", 7);
        Response other = add(rules.toString(), "evaluator");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo("\"v1\"");
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.header("ETag")).isEqualTo("\"v2\"");
        assertThat(other.<String>path("hash")).isNotEqualTo(first.path("hash"));
    }

    @Test
    void aKeyAnswersOnceAndIsForOneBody() {
        String key = UUID.randomUUID().toString();
        ObjectNode rules = preset(freshName());
        Response first = add(rules.toString(), "evaluator", key);

        Response again = add(rules.toString(), "evaluator", key);
        rules.put("titleEn", "Another");
        Response other = add(rules.toString(), "evaluator", key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(other.statusCode()).isEqualTo(422);
        given().header("Authorization", Tokens.bearer("evaluator-1", "evaluator"))
                .contentType("application/json")
                .body(rules.toString())
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", equalTo("https://huiyin.example/problems/idempotency-key-required"));
    }

    @Test
    void manyAtOnceGetVersionsWithoutGapsAndTheSameOneIsMadeOnce() {
        // given
        String name = freshName();
        Set<String> ids = ConcurrentHashMap.newKeySet();

        // when
        IntStream.range(0, 12).parallel().forEach(i -> {
            ObjectNode rules = preset(name);
            rules.withObject("/cards").put("cureDays", 1 + i % 3);
            ids.add(add(rules.toString(), "evaluator").path("id"));
        });

        // then
        assertThat(ids).hasSize(3);
        assertThat(Rows.of("select version from rule_set where name = ? order by version", name))
                .extracting(row -> row.get("version"))
                .isEqualTo(List.of(1, 2, 3));
    }

    @Test
    void listsByNamePageByPage() {
        // given
        String name = freshName();
        for (int i = 1; i <= 5; i++) {
            ObjectNode rules = preset(name);
            rules.withObject("/cards").put("cureDays", i);
            add(rules.toString(), "evaluator");
        }

        // when
        var versions = new ArrayList<Integer>();
        String cursor = "";
        do {
            JsonPath page = Office.get(PATH + "?name=" + name + "&limit=2&cursor=" + cursor, "analyst")
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            versions.addAll(page.getList("items.version"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        // then
        assertThat(versions).containsExactly(5, 4, 3, 2, 1);
        Office.get(PATH + "?name=no-such-rules", "supervisor").statusCode(200).body("items", hasSize(0));
        assertThat(Office.get(PATH + "?limit=200", "supervisor")
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.name", String.class))
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "name=Not%20a%20name", "cursor=AAAA", "cursor=eB94", "cursor=AB8x"})
    void refusesWhatIsNotAList(String query) {
        assertThat(Office.get(PATH + "?" + query, "evaluator")
                        .contentType("application/problem+json")
                        .extract()
                        .statusCode())
                .isIn(400, 422);
    }

    @Test
    void saysWhatDiffersByPointer() {
        // given
        ObjectNode rules = preset(freshName());
        String from = add(rules.toString(), "evaluator").path("id");
        rules.withObject("/selection").put("bestLength", 8);
        rules.withObject("/selection").put("fill", "EXACTLY_K");
        rules.withObject("/cases").put("leadShare", 0.75);
        String to = add(rules.toString(), "evaluator").path("id");

        // then
        Office.get(PATH + "/" + from + "/difference?to=" + to, "supervisor")
                .statusCode(200)
                .body("pointer", equalTo(List.of("/cases/leadShare", "/selection/bestLength", "/selection/fill")))
                .body("[1].from", equalTo(10))
                .body("[1].to", equalTo(8))
                .body("[2].from", equalTo("UP_TO_K"));
        Office.get(PATH + "/" + from + "/difference?to=" + from, "supervisor").body("", hasSize(0));
        Office.get(PATH + "/" + from + "/difference?to=" + UUID.randomUUID(), "supervisor")
                .statusCode(404);
        Office.get(PATH + "/" + UUID.randomUUID() + "/difference?to=" + to, "supervisor")
                .statusCode(404);
        Office.get(PATH + "/" + from + "/difference", "supervisor").statusCode(422);
    }

    @Test
    void aGroupThatIsNotThereDiffersFromNothing() {
        ObjectNode rules = preset(freshName());
        String from = add(rules.toString(), "evaluator").path("id");
        rules.withArray("/peerGroups").remove(5);
        String to = add(rules.toString(), "evaluator").path("id");

        Office.get(PATH + "/" + from + "/difference?to=" + to, "auditor")
                .statusCode(200)
                .body("[0].pointer", equalTo("/peerGroups/5"))
                .body("[0].from.id", equalTo("other"))
                .body("[0].to", nullValue());
    }

    @Test
    void schemaAndPresetsAreServedBesideTheIds() {
        Office.get(PATH + "/schema", "analyst")
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("'$id'", equalTo("https://huiyin.example/schemas/rule-set.schema.json"));
        Office.get(PATH + "/presets", "analyst")
                .statusCode(200)
                .body("name", equalTo(List.of("ten-of-606", "five-county")));
        for (String name : List.of("ten-of-606", "five-county")) {
            assertThat(add(
                                    Office.get(PATH + "/presets/" + name, "evaluator")
                                            .extract()
                                            .asString(),
                                    "evaluator")
                            .statusCode())
                    .isIn(200, 201);
        }
        Office.get(PATH + "/presets/nothing", "analyst").statusCode(404);
        Office.get(PATH + "/no-id", "analyst").statusCode(404);
        Office.get(PATH + "/" + UUID.randomUUID(), "analyst").statusCode(404);
    }

    @Test
    void badValuesArePointedAt() {
        ObjectNode rules = preset(freshName());
        rules.put("colour", "red");
        rules.withObject("/loss").put("response", 2);

        add(rules.toString(), "evaluator")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/colour"))
                .body("errors.code", hasItem("unknown-field"))
                .body("errors.pointer", hasItem("/loss/response"));
        rules.remove("colour");
        rules.withObject("/loss").put("response", 0.2);
        rules.withObject("/evidence").put("gradeB", 0.9);
        add(rules.toString(), "evaluator")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/evidence/gradeB"));
    }

    @Test
    void whatIsNotJsonIsMalformed() {
        String rules = preset(freshName()).toString();

        for (String body :
                List.of("{", rules + "{}", "{\"name\":\"a\",\"name\":\"b\"}", rules.replace("0.7", "NaN"), "")) {
            add(body, "evaluator").then().statusCode(400).contentType("application/problem+json");
        }
        for (String body : List.of("[]", "null", "7", "{}")) {
            add(body, "evaluator").then().statusCode(422).contentType("application/problem+json");
        }
        assertThat(add("[".repeat(60) + "]".repeat(60), "evaluator").statusCode())
                .isEqualTo(400);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
