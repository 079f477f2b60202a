package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What answers must be: each is named with what is wrong with it, and nothing is filed. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class AnswerRulesTest {

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
        Map<String, Object> body = Client.answering("funding", Map.of("amount", 0));
        body.put("title", " ");
        Response refused = Client.file(Client.owner(), body);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactlyInAnyOrder("/title", "/answers/amount");
    }

    private static Wrong wrong(String name, String category, Map<String, Object> answers, String... errors) {
        return new Wrong(name, category, answers, List.of(errors));
    }

    @Test
    void noSourceIsSparedWhatMustBeAnswered() {
        Map<String, Object> body = Client.answering("market-regulation-prepaid", null);
        body.put("source", "self");
        Response refused = Client.file(Client.owner(), body);
        refused.then().statusCode(422);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/answers/merchant");
        body.put("answers", Map.of("merchant", "回音健身"));
        Client.file(Client.owner(), body).then().statusCode(201);
    }

    @Test
    void nobodyMakesAComplaintPublicByNamingTheDoorOfAnother() {
        Map<String, Object> body = Client.answering("funding", null);
        body.put("source", "open311");
        Response refused = Client.file(Client.owner(), body);
        refused.then().statusCode(422);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/source");
    }

    static Response refused(String category, Map<String, Object> answers) {
        Response refused = Client.file(Client.owner(), Client.answering(category, answers));
        refused.then().statusCode(422);
        return refused;
    }
}
