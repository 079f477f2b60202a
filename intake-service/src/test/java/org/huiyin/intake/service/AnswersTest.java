package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A category asks; what is answered is checked, sealed, shown with the words and gone with them. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class AnswersTest {
    private static final Map<String, Object> FUNDING = Map.of(
            "amount", 500_000, "bank", "回音银行", "loanDueOn", "2026-12-31", "wanted", List.of("RENEWAL", "GUARANTEE"));

    @Test
    void aCategoryTellsWhatItAsks() {
        Response power = Client.nobody().get("/v1/categories/utilities-power");
        power.then().statusCode(200);
        assertThat(power.<String>path("parent")).isEqualTo("utilities");
        assertThat(power.<Integer>path("edition")).isEqualTo(2);
        assertThat(power.<Integer>path("questions.'x-edition'")).isEqualTo(3);
        assertThat(power.<Map<String, Object>>path("questions.properties")).containsKeys("address", "meterNumber");
        assertThat(power.<String>path("questions.properties.address.title")).isEqualTo("地址");
        assertThat(power.<String>path("questions.properties.address.'x-title-en'"))
                .isEqualTo("Address");
        assertThat(Client.nobody().get("/v1/categories/conduct").<Object>path("questions"))
                .isNull();
        Client.nobody().get("/v1/categories/weather").then().statusCode(404);
        Client.nobody().get("/v1/categories/Tax").then().statusCode(404);
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        String tag = Client.nobody().get("/v1/categories/tax").header("ETag");
        Client.nobody()
                .header("If-None-Match", tag)
                .get("/v1/categories/tax")
                .then()
                .statusCode(304);
        assertThat(Client.nobody().get("/v1/categories/utilities").header("ETag"))
                .isNotEqualTo(
                        Client.nobody().get("/v1/categories/utilities-water").header("ETag"));
        Client.nobody()
                .header("If-None-Match", tag)
                .get("/v1/categories/funding")
                .then()
                .statusCode(200);
    }

    @Test
    void whoeverSeesTheWordsSeesTheAnswers() {
        Filed filed = filed("funding", FUNDING);
        new Case(filed).opened().assigned("S0001").heard();
        for (RequestSpecification reader : List.of(
                Client.owner(),
                Client.as("clerk", "intake-clerk"),
                Client.as("supervisor", "supervisor"),
                Client.as("handler", "handler", "/U001/S0001"))) {
            Response read = reader.get(filed.path());
            assertThat(read.<Map<String, Object>>path("answers.given")).isEqualTo(FUNDING);
            assertThat(read.<Integer>path("answers.edition")).isEqualTo(3);
        }
        Client.as("handler", "handler", "/U001/S0002").get(filed.path()).then().statusCode(404);
        assertThat(Client.as("clerk", "intake-clerk")
                        .get("/v1/complaints")
                        .body()
                        .asString())
                .doesNotContain("回音银行");
    }

    @Test
    void peopleGetTheirAnswersWithEverythingElse() {
        Filed filed = filed("funding", FUNDING);
        Response data = Client.owner().get(filed.path() + "/data");
        assertThat(data.<String>path("complaint.answers.given.bank")).isEqualTo("回音银行");
        Response mine = Client.owner().queryParam("limit", 1).get("/v1/my-data");
        assertThat(mine.<String>path("items[0].complaint.answers.given.bank")).isEqualTo("回音银行");
    }

    @Test
    void nobodyHasToAnswerWhatIsNotRequired() {
        for (Map<String, Object> none : Arrays.<Map<String, Object>>asList(null, Map.of())) {
            Filed filed = filed("tax", none);
            assertThat(Client.owner().get(filed.path()).<Object>path("answers")).isNull();
            assertThat(stored(filed)).isZero();
        }
        filed("conduct", Map.of());
        Filed inherited = filed("utilities-power", Map.of("address", "江岸区一号", "meterNumber", "0731", "cutOff", true));
        assertThat(Client.owner().get(inherited.path()).<Boolean>path("answers.given.cutOff"))
                .isTrue();
    }

    /** Their forms can't ask it, and nobody is to be turned away for that. */
    @Test
    void applicationsOfOtherCitiesAnswerNothing() {
        Map<String, String> request = Map.of(
                "jurisdiction_id",
                "huiyin.example",
                "service_code",
                "market-regulation-prepaid",
                "address_string",
                "沿江路18号",
                "description",
                "健身房关门了。",
                "attribute[territory]",
                "HY-01");
        Client.nobody()
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(request)
                .post("/open311/v2/requests.json")
                .then()
                .statusCode(201);
    }

    @Test
    void theSameKeyWithOtherAnswersIsAnotherRequest() {
        String key = UUID.randomUUID().toString();
        Client.post(Client.owner(), "/v1/complaints", body("funding", FUNDING), key)
                .then()
                .statusCode(201);
        Client.post(Client.owner(), "/v1/complaints", body("funding", Map.of("amount", 1)), key)
                .then()
                .statusCode(422);
    }

    @Test
    void answersGoWithTheWords() {
        Filed filed = filed("funding", FUNDING);
        assertThat(stored(filed)).isEqualTo(1);

        TwoPersonsWalk.erase(filed);

        assertThat(stored(filed)).isZero();
        Response read = Client.owner().get(filed.path());
        read.then().statusCode(200);
        assertThat(read.<Map<String, Object>>path("")).doesNotContainKey("answers");
        assertThatThrownBy(() -> Rows.update("update complaint set answers = 'x' where id = ?", filed.id()))
                .as("an erasure that leaves answers behind fails")
                .hasStackTraceContaining("answers_go_with_the_key");
    }

    @Test
    void answersAreInTheClearNowhere() {
        List<String> secrets = List.of("密地址七号", "73915382647", "密密银行");
        try (Hidden places = Hidden.listening()) {
            Filed filed = filed("utilities", Map.of("address", "密地址七号", "households", 7));
            filed("funding", Map.of("bank", "密密银行", "amount", 73915382647L));
            refused("utilities", Map.of("address", "密地址七号", "households", "73915382647"));
            refused("conduct", Map.of("address", "密地址七号"));
            Client.as("clerk", "intake-clerk").get(filed.path()).then().statusCode(200);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> Rows.number("select count(*) from outbox where published_at is null") == 0);
            places.assertNowhere(secrets);
        }
    }

    @Test
    void answersMovedToAnotherPlaceOpenNowhere() {
        Filed filed = filed("funding", FUNDING);
        byte[] own = answers(filed);
        Rows.update("update complaint set answers = words where id = ?", filed.id());
        Client.owner().get(filed.path()).then().statusCode(500);
        Rows.update("update complaint set answers = ? where id = ?", own, filed.id());
        Client.owner().get(filed.path()).then().statusCode(200);
    }

    record Wrong(String name, String category, Map<String, Object> answers, List<String> errors) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Wrong> wrong() {
        return List.of(
                wrong("a text for a number", "funding", Map.of("amount", "5"), "/answers/amount wrong-type"),
                wrong(
                        "half a yuan",
                        "funding",
                        Map.of("amount", 0.5),
                        "/answers/amount wrong-type",
                        "/answers/amount out-of-range"),
                wrong("less than nothing", "funding", Map.of("amount", -5), "/answers/amount out-of-range"),
                wrong(
                        "a day that is none",
                        "funding",
                        Map.of("loanDueOn", "2026-02-30"),
                        "/answers/loanDueOn invalid-date"),
                wrong(
                        "a time for a day",
                        "funding",
                        Map.of("loanDueOn", "2026-02-03T00:00:00Z"),
                        "/answers/loanDueOn invalid-date"),
                wrong("a word that is not offered", "tax", Map.of("taxKind", "vat"), "/answers/taxKind unknown-code"),
                wrong(
                        "such a word in a list",
                        "funding",
                        Map.of("wanted", List.of("GIFT")),
                        "/answers/wanted/0 unknown-code"),
                wrong(
                        "a word twice",
                        "funding",
                        Map.of("wanted", List.of("RENEWAL", "RENEWAL")),
                        "/answers/wanted named-twice"),
                wrong("a text for a list", "funding", Map.of("wanted", "RENEWAL"), "/answers/wanted wrong-type"),
                wrong("a list for a text", "funding", Map.of("bank", List.of("a")), "/answers/bank wrong-type"),
                wrong("a long text", "funding", Map.of("bank", "银".repeat(101)), "/answers/bank too-long"),
                wrong("a blank text", "funding", Map.of("bank", " "), "/answers/bank blank"),
                wrong("a control character", "funding", Map.of("bank", "a\u0000b"), "/answers/bank control-character"),
                wrong("a turned text", "funding", Map.of("bank", "a\u202Eb"), "/answers/bank direction-override"),
                wrong("a question that is not asked", "funding", Map.of("x~/y", 1), "/answers/x~0~1y unknown-field"),
                wrong("one of another category", "tax", Map.of("amount", 5), "/answers/amount unknown-field"),
                wrong("one of a part", "utilities", Map.of("meterNumber", "1"), "/answers/meterNumber unknown-field"),
                wrong("nothing", "funding", Collections.singletonMap("bank", null), "/answers/bank wrong-type"),
                wrong("an object", "funding", Map.of("bank", Map.of("name", "a")), "/answers/bank wrong-type"),
                wrong(
                        "a list of lists",
                        "funding",
                        Map.of("wanted", List.of(List.of("RENEWAL"))),
                        "/answers/wanted wrong-type"),
                wrong("more than four kilobytes", "funding", Map.of("bank", "x".repeat(4096)), "/answers too-long"),
                wrong("a category that asks nothing", "conduct", Map.of("amount", 5), "/answers not-allowed"),
                wrong("what must be answered", "market-regulation-prepaid", null, "/answers/merchant required"),
                wrong(
                        "the same beside another",
                        "market-regulation-prepaid",
                        Map.of("balance", -1),
                        "/answers/merchant required",
                        "/answers/balance out-of-range"));
    }

    @ParameterizedTest
    @MethodSource
    void wrong(Wrong sent) {
        long before = Rows.number("select count(*) from complaint");
        Response refused = refused(sent.category(), sent.answers());
        List<Map<String, String>> errors = refused.path("errors");
        assertThat(errors)
                .extracting(error -> error.get("pointer") + " " + error.get("code"))
                .containsExactlyInAnyOrderElementsOf(sent.errors());
        assertThat(Rows.number("select count(*) from complaint")).isEqualTo(before);
    }

    @Test
    void refusesNumbersBeyondAllMeasureAndWhatIsNoObject() {
        String valid =
                """
                {"kind":"COMPLAINT","category":"market-regulation-prepaid","territory":"HY-01","title":"t","text":"x",\
                "channel":"WEB","anonymous":true,"answers":ANSWERS}""";
        for (String answers :
                List.of("{\"merchant\":\"a\",\"balance\":1e999}", "{\"merchant\":\"a\",\"balance\":-1e999}")) {
            Response refused = Client.file(Client.nobody(), valid.replace("ANSWERS", answers));
            refused.then().statusCode(422);
            assertThat(refused.<List<String>>path("errors.code")).containsExactly("out-of-range");
        }
        String deep = "[".repeat(60) + "]".repeat(60);
        for (String answers : List.of("[]", "\"a\"", "1", "{\"a\":1,\"a\":2}", "{\"a\":" + deep + "}", "{\"a\":NaN}")) {
            Client.file(Client.nobody(), valid.replace("ANSWERS", answers))
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void namesWhatIsWrongWithTheAnswersBesideEverythingElse() {
        Map<String, Object> body = body("funding", Map.of("amount", 0));
        body.put("title", " ");
        Response refused = Client.file(Client.owner(), body);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactlyInAnyOrder("/title", "/answers/amount");
    }

    private static Wrong wrong(String name, String category, Map<String, Object> answers, String... errors) {
        return new Wrong(name, category, answers, List.of(errors));
    }

    private static Map<String, Object> body(String category, Map<String, Object> answers) {
        Map<String, Object> body = new HashMap<>(Client.complaint());
        body.put("category", category);
        if (answers != null) {
            body.put("answers", answers);
        }
        return body;
    }

    private static Filed filed(String category, Map<String, Object> answers) {
        return Filed.from(Client.file(Client.owner(), body(category, answers)));
    }

    private static Response refused(String category, Map<String, Object> answers) {
        Response refused = Client.file(Client.owner(), body(category, answers));
        refused.then().statusCode(422);
        return refused;
    }

    private static long stored(Filed filed) {
        return Rows.number("select count(answers) from complaint where id = ?", filed.id());
    }

    private static byte[] answers(Filed filed) {
        return (byte[]) Rows.of("select answers from complaint where id = ?", filed.id())
                .get(0)
                .get("answers");
    }
}
