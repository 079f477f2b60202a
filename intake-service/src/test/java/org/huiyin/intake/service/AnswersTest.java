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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** A category asks; what is answered is sealed, shown with the words and gone with them. */
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

    @Test
    void theSameKeyWithOtherAnswersIsAnotherRequest() {
        String key = UUID.randomUUID().toString();
        Client.post(Client.owner(), "/v1/complaints", Client.answering("funding", FUNDING), key)
                .then()
                .statusCode(201);
        Client.post(Client.owner(), "/v1/complaints", Client.answering("funding", Map.of("amount", 1)), key)
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
            AnswerRulesTest.refused("utilities", Map.of("address", "密地址七号", "households", "73915382647"));
            AnswerRulesTest.refused("conduct", Map.of("address", "密地址七号"));
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

    private static Filed filed(String category, Map<String, Object> answers) {
        return Filed.from(Client.file(Client.owner(), Client.answering(category, answers)));
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
