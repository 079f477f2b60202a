package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiyin.bus.event.Topic;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.service.sealing.AnswerCodes;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.junit.jupiter.api.Test;

/** Complainants judge an answer once, by account, access code or the code of the letter, and come back in time. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class OpinionTest {
    private static final Map<String, Object> CONTENT = Map.of("resolved", true, "satisfaction", "SATISFIED");
    private static final Map<String, Object> PLEA = Map.of("reason", "NOT_LASTING", "text", "路灯修好两天又坏了。");

    @Inject
    BusSealer sealer;

    @Inject
    AnswerCodes codes;

    @Test
    void theCodeOfTheLetterAnswersOnceAndForItsRoundOnly() {
        Filed filed = Client.filed();
        Case told = new Case(filed).opened().assigned("S0001").resolved(sealer, 1, Instant.now());
        told.heard();
        String code = codes.of(filed.id(), 1);

        assertThat(byLetter(filed.number(), codes.of(filed.id(), 2)).statusCode())
                .isEqualTo(404);
        Response first = byLetter(filed.number(), code.toLowerCase(Locale.ROOT));
        Response second = byLetter(filed.number(), code);
        told.reopened(2).resolved(sealer, 2, Instant.now()).heard();

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.<String>path("type")).endsWith("answered-already");
        assertThat(byLetter(filed.number(), code).statusCode()).isEqualTo(404);
        assertThat(byLetter(filed.number(), codes.of(filed.id(), 2)).statusCode())
                .isEqualTo(200);
        awaitTypes(filed, "complaint.filed.v1", "complaint.answered.v1", "complaint.answered.v1");
        var events = TestBus.read(Topic.COMPLAINTS, filed.id());
        assertThat(PublishedLanguage.violations(events)).isEmpty();
        assertThat(events.toString()).doesNotContain(code);
    }

    @Test
    void wrongCodesAreSlowedDownAndTellNothing() {
        Filed filed = Client.filed();
        new Case(filed).opened().resolved(sealer, 1, Instant.now()).heard();

        Response wrong = byLetter(filed.number(), "00000-00000-00000-00000");
        Response nowhere = byLetter("HY-2026-9999999-K", "00000-00000-00000-00000");

        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.asString()).isEqualTo(nowhere.asString());
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(byLetter(filed.number(), "00000-00000-00000-0000" + i).statusCode());
        }
        assertThat(answers).endsWith(429);
        assertThat(byLetter(filed.number(), codes.of(filed.id(), 1)).statusCode())
                .as("the right code is never held back")
                .isEqualTo(200);
    }

    @Test
    void onlyTheComplainantJudgesAndOnlyWhatIsAnswered() {
        Filed filed = Client.filed();
        assertProblem(Client.post(Client.owner(), filed.path() + "/answer", CONTENT), 409, "not-waiting-for-an-answer");
        new Case(filed)
                .opened()
                .resolved(sealer, 1, Instant.now())
                .followedUp(false)
                .heard();

        assertThat(Client.post(Client.as("clerk", "intake-clerk"), filed.path() + "/answer", CONTENT)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Client.post(Client.as("stranger", "complainant"), filed.path() + "/answer", CONTENT)
                        .statusCode())
                .isEqualTo(404);
        Response without = Client.post(
                Client.owner(), filed.path() + "/answer", Map.of("resolved", false, "satisfaction", "DISSATISFIED"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.<String>path("errors[0].pointer")).isEqualTo("/reason");
        assertThat(Client.post(Client.owner(), filed.path() + "/answer", CONTENT)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAnswerThatWasGivenInPersonOrLongAgoIsNoLongerJudged() {
        Filed asked = Client.filed();
        new Case(asked)
                .opened()
                .resolved(sealer, 1, Instant.now())
                .followedUp(true)
                .heard();
        Filed old = Client.filed();
        new Case(old)
                .opened()
                .resolved(sealer, 1, Instant.now().minus(Duration.ofDays(32)))
                .heard();

        assertProblem(Client.post(Client.owner(), asked.path() + "/answer", CONTENT), 409, "not-waiting-for-an-answer");
        assertProblem(byLetter(old.number(), codes.of(old.id(), 1)), 409, "answer-too-late");
    }

    @Test
    void aFinishedComplaintIsReopenedInTimeAndItsWordsStayHere() {
        Filed filed = Client.filed();
        Case told = new Case(filed).opened().resolved(sealer, 1, Instant.now());
        told.heard();
        assertProblem(Client.post(Client.owner(), filed.path() + "/reopening", PLEA), 409, "not-finished");
        told.struckOff(Instant.now().minus(Duration.ofDays(29))).heard();

        assertThat(Client.post(Client.owner(), filed.path() + "/reopening", Map.of("reason", "NOT_DONE"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(Client.post(Client.as("stranger", "complainant"), filed.path() + "/reopening", PLEA)
                        .statusCode())
                .isEqualTo(404);
        Response asked = Client.post(Client.owner(), filed.path() + "/reopening", PLEA);
        Response again = Client.post(Client.owner(), filed.path() + "/reopening", PLEA);

        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(200);
        assertProblem(again, 409, "reopened-already");
        assertThat(Client.owner().get(filed.path()).<List<String>>path("supplements.text"))
                .containsExactly("路灯修好两天又坏了。");
        awaitTypes(filed, "complaint.filed.v1", "complaint.reopening-asked.v1");
        var events = TestBus.read(Topic.COMPLAINTS, filed.id());
        assertThat(PublishedLanguage.violations(events)).isEmpty();
        assertThat(events.toString()).doesNotContain("路灯");
        assertThat(Rows.number("select count(*) from complaint_reopening where complaint_id = ?", filed.id()))
                .isEqualTo(1);
    }

    @Test
    void afterThirtyDaysItIsANewComplaint() {
        Filed filed = Client.filed();
        new Case(filed)
                .opened()
                .struckOff(Instant.now().minus(Duration.ofDays(32)))
                .heard();

        assertProblem(Client.post(Client.owner(), filed.path() + "/reopening", PLEA), 409, "reopening-too-late");
    }

    private static Response byLetter(String number, String code) {
        Map<String, Object> body = new HashMap<>(CONTENT);
        body.put("number", number);
        body.put("code", code);
        return Client.post(Client.nobody(), "/v1/answers", body);
    }

    private static void awaitTypes(Filed filed, String... types) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() ->
                        assertThat(TestBus.types(Topic.COMPLAINTS, filed.id())).containsExactly(types));
    }

    private static void assertProblem(Response response, int status, String type) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.<String>path("type")).endsWith(type);
    }
}
