package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.huiyin.bus.event.ComplaintFiled;
import org.huiyin.bus.event.EventType;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.wire.EventJson;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Categories are a tree, and are suggested from words: by keywords at once, and by what filed complaints teach. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class SuggestionsTest {

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void keywordsSpeakForACategory() {
        Response found = suggest("老板拖欠工资", "干了三个月，工资一分没有发。");

        found.then().statusCode(200);
        assertThat(found.<String>path("items[0].code")).isEqualTo("labour");
        assertThat(found.<String>path("items[0].zh")).isEqualTo("劳动社保");
        assertThat(found.<List<String>>path("items[0].spokeFor.words")).contains("工资", "拖欠");
        assertThat(found.<List<Boolean>>path("items[0].spokeFor.keyword")).contains(true);
        assertThat(found.<List<String>>path("items.code")).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void complaintsTeachWithoutLeavingAWord() {
        // given: words that no keyword has
        String strange = "鸑鷟";
        assertThat(suggest(strange, "关于" + strange).<List<String>>path("items.spokeFor.words.flatten()"))
                .doesNotContain(strange);
        for (int i = 0; i < 5; i++) {
            Map<String, Object> body = Client.complaint();
            body.put("category", "labour-wages");
            body.put("title", strange);
            body.put("text", "鸑鷟第" + i + "次");
            Client.file(Client.owner(), body).then().statusCode(201);
        }

        TestClock.moveBy(Duration.ofMinutes(11));

        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            Response found = suggest(strange, "关于" + strange);
            assertThat(found.<String>path("items[0].code")).isEqualTo("labour");
            assertThat(found.<List<String>>path("items[0].spokeFor.words")).containsExactly(strange);
            assertThat(found.<List<Boolean>>path("items[0].spokeFor.keyword")).containsExactly(false);
        });
        assertThat(Rows.of("select g::text as row from category_gram g").toString())
                .doesNotContain(strange);
        // what is kept is what was counted: nothing twice, nothing lost
        assertThat(Rows.number(
                        "select count(*) from category_learned l where squares <> (select sum(complaints * complaints)"
                                + " from category_gram g where g.category = l.category)"))
                .isZero();
    }

    @Test
    void dispatchHearsTheMainCategoryAndIntakeKeepsTheOneFiledUnder() {
        Map<String, Object> body = Client.complaint();
        body.put("category", "labour-wages");

        Filed filed = Filed.from(Client.file(Client.owner(), body));

        assertThat(Client.owner().get(filed.path()).<String>path("category")).isEqualTo("labour-wages");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !TestBus.read(Topic.COMPLAINTS, filed.id()).isEmpty());
        ComplaintFiled told = (ComplaintFiled) EventJson.read(
                EventType.COMPLAINT_FILED,
                TestBus.read(Topic.COMPLAINTS, filed.id()).get(0).body());
        assertThat(told.category()).isEqualTo("labour");
    }

    @Test
    void theListIsATree() {
        Response list = Client.nobody().get("/v1/categories");

        assertThat(list.<String>path("items.find { it.code == 'labour-wages' }.parent"))
                .isEqualTo("labour");
        assertThat(list.<Object>path("items.find { it.code == 'labour' }.parent"))
                .isNull();
        assertThat(list.<Integer>path("items.find { it.code == 'labour' }.edition"))
                .isEqualTo(1);
    }

    @Test
    void badQuestionsAreAnsweredWithPointers() {
        Response refused = suggest(" ", "");

        refused.then().statusCode(422);
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/title", "/text");
        Client.nobody()
                .contentType("application/json")
                .body(Map.of("title", "a", "text", "b", "surprise", 1))
                .post("/v1/categories/suggestions")
                .then()
                .statusCode(400);
    }

    private static Response suggest(String title, String text) {
        return Client.nobody()
                .contentType("application/json")
                .body(Map.of("title", title, "text", text))
                .post("/v1/categories/suggestions");
    }
}
