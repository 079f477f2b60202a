package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestClock;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who files is shown earlier complaints that may be the same, with the reasons, and nobody learns of other people's. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class LikenessesTest {

    @Inject
    BusSealer sealer;

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void aClerkSeesTheEarlierComplaintWithReasonsThatAddUp() {
        Filed earlier = filed("chen", "幸福");

        Response found = ask(Client.as("clerk", "intake-clerk"), question("幸福"));

        found.then().statusCode(200);
        assertThat(found.<String>path("items[0].complaint.number")).isEqualTo(earlier.number());
        assertThat(found.<List<String>>path("items[0].reasons.code"))
                .contains("ALIKE_WORDS", "SAME_TERRITORY", "SAME_CATEGORY", "NEAR_IN_TIME")
                .doesNotContain("SAME_COMPLAINANT");
        assertThat(found.<List<String>>path("items[0].reasons.zh")).contains("同一属地", "前后不到一天");
        assertThat(found.<List<String>>path("items[0].reasons.en")).contains("The same territory");
        double sum = found.<List<Float>>path("items[0].reasons.points").stream()
                .mapToDouble(Float::doubleValue)
                .sum();
        assertThat(found.<Float>path("items[0].score").doubleValue()).isCloseTo(sum, within(0.002));
    }

    @Test
    void aClerkSeesThatTheSamePersonCameBeforeWithTheSameEnterprise() {
        Map<String, Object> body = complaint("和平");
        body.put("contact", Map.of("phone", "13911112222"));
        body.put("enterprise", Map.of("creditCode", "91350100M000100Y43", "name", "回音机械有限公司"));
        Filed earlier = Filed.from(Client.file(Client.as("clerk", "intake-clerk"), body));
        Map<String, Object> question = question("和平");
        question.put("text", text("在别处"));
        question.put("contact", Map.of("phone", "139 1111 2222"));
        question.put("enterprise", "91350100M000100Y43");

        Response found = ask(Client.as("clerk", "intake-clerk"), question);

        assertThat(found.<String>path("items[0].complaint.number")).isEqualTo(earlier.number());
        assertThat(found.<List<String>>path("items[0].reasons.code"))
                .contains("ALIKE_WORDS", "SAME_COMPLAINANT", "SAME_ENTERPRISE");
    }

    @Test
    void whatIsNearIsAReasonInWhicheverSystemItWasGiven() {
        Map<String, Object> body = complaint("江岸");
        body.put("place", Map.of("latitude", 30.5928, "longitude", 114.3055, "system", "WGS-84"));
        Filed earlier = Filed.from(Client.file(Client.as("xu", "complainant"), body));
        Map<String, Object> question = question("江岸");
        question.put("place", Map.of("latitude", 30.5904, "longitude", 114.3111, "system", "GCJ-02"));

        Response found = ask(Client.as("clerk", "intake-clerk"), question);

        assertThat(numbers(found)).containsExactly(earlier.number());
        assertThat(found.<List<String>>path("items[0].reasons.code")).contains("NEAR_IN_PLACE");
        question.put("place", Map.of("latitude", 30.5904, "longitude", 114.3111, "system", "WGS-84"));
        assertThat(ask(Client.as("clerk", "intake-clerk"), question).<List<String>>path("items[0].reasons.code"))
                .isNotEmpty()
                .doesNotContain("NEAR_IN_PLACE");
    }

    @Test
    void complainantsAreShownTheirOwnOnly() {
        Filed foreign = filed("lin", "长江");
        Filed own = filed("guo", "长江");

        assertThat(numbers(ask(Client.as("guo", "complainant"), question("长江"))))
                .containsExactly(own.number());
        assertThat(numbers(ask(Client.as("nobody-yet", "complainant"), question("长江"))))
                .isEmpty();
        assertThat(numbers(Client.as("guo", "complainant").get(own.path() + "/likenesses")))
                .isEmpty();
        // the same question of somebody who may see both shows that there was something to hide
        assertThat(numbers(ask(Client.as("clerk", "intake-clerk"), question("长江"))))
                .contains(foreign.number(), own.number());
    }

    @Test
    void aFiledComplaintIsComparedWithThoseBeforeIt() {
        Filed first = filed("tang", "南山");
        Filed second = filed("hu", "南山");
        var dispatcher = Client.as("dispatcher", "dispatcher");

        assertThat(numbers(dispatcher.get(second.path() + "/likenesses"))).containsExactly(first.number());
        assertThat(numbers(Client.as("dispatcher", "dispatcher").get(first.path() + "/likenesses")))
                .isEmpty();
        Client.as("tang", "complainant")
                .get(second.path() + "/likenesses")
                .then()
                .statusCode(404);
        Client.as("dispatcher", "dispatcher")
                .get("/v1/complaints/x/likenesses")
                .then()
                .statusCode(404);
    }

    @Test
    void whatWasReferredIsSuggestedToNoStaff() {
        Filed referred = filed("peng", "东湖");
        assertThat(numbers(ask(Client.as("clerk", "intake-clerk"), question("东湖"))))
                .containsExactly(referred.number());

        new Case(referred)
                .opened()
                .assigned("S0001")
                .referred(sealer, Tokens.ISSUER + "|inspector")
                .heard();

        assertThat(numbers(ask(Client.as("clerk", "intake-clerk"), question("东湖"))))
                .isEmpty();
        Client.as("inspector", "dispatcher")
                .get(referred.path() + "/likenesses")
                .then()
                .statusCode(404);
        assertThat(numbers(ask(Client.as("peng", "complainant"), question("东湖"))))
                .containsExactly(referred.number());
    }

    @Test
    void complaintsFromBeforeAreSketchedByTheSweep() {
        Filed old = filed("song", "西苑");
        Rows.update("delete from complaint_likeness where complaint_id = ?", old.id());
        Rows.update(
                "update complaint_walk set upto = '00000000-0000-0000-0000-000000000000' where purpose = 'sketching'");
        // without a sketch it is not found: what the next lines see is the sweep's work
        assertThat(numbers(ask(Client.as("clerk", "intake-clerk"), question("西苑"))))
                .isEmpty();

        TestClock.moveBy(Duration.ofMinutes(11));

        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        Rows.number("select count(*) from complaint_likeness where complaint_id = ?", old.id()) == 1);
        assertThat(numbers(ask(Client.as("clerk", "intake-clerk"), question("西苑"))))
                .containsExactly(old.number());
        assertThat(Rows.number(
                        "select count(*) from complaint c left join complaint_likeness l on l.complaint_id = c.id"
                                + " where l.complaint_id is null and c.wrapped_key is not null and c.id <= ?",
                        old.id()))
                .isZero();
    }

    @Test
    void badQuestionsAreAnsweredWithPointers() {
        Map<String, Object> question = question("北门");
        question.put("title", " ");
        question.put("category", "weather");
        question.put("enterprise", "123");
        question.put("place", Map.of("latitude", 30.5));
        question.put("contact", Map.of("phone", "x"));

        Response refused = ask(Client.as("clerk", "intake-clerk"), question);

        refused.then().statusCode(422);
        assertThat(refused.<List<String>>path("errors.pointer"))
                .containsExactly("/title", "/category", "/enterprise", "/place", "/contact/phone");
        question.put("surprise", true);
        ask(Client.as("clerk", "intake-clerk"), question).then().statusCode(400);
        ask(Client.nobody(), question("北门")).then().statusCode(401);
        ask(Client.as("handler", "handler", "/U001/S0001"), question("北门"))
                .then()
                .statusCode(403);
    }

    private static Filed filed(String complainant, String place) {
        return Filed.from(Client.file(Client.as(complainant, "complainant"), complaint(place)));
    }

    private static Map<String, Object> complaint(String place) {
        Map<String, Object> body = Client.complaint();
        body.put("title", title(place));
        body.put("text", text(place));
        return body;
    }

    private static Map<String, Object> question(String place) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("title", title(place));
        question.put("text", text(place));
        question.put("category", "tax");
        question.put("territory", "HY-01");
        return question;
    }

    private static String title(String matter) {
        return matter + characters("title of " + matter, 14);
    }

    private static String text(String matter) {
        return characters("text of " + matter, 60);
    }

    /** Characters that no other matter has in this order. */
    private static String characters(String of, int count) {
        Random random = new Random(of.hashCode());
        return random.ints(count, 0x4e00, 0x9fa5).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static Response ask(RequestSpecification caller, Map<String, Object> question) {
        return caller.contentType("application/json").body(question).post("/v1/complaints/likenesses");
    }

    private static List<String> numbers(Response answer) {
        answer.then().statusCode(200);
        return answer.path("items.complaint.number");
    }
}
