package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.huiyin.bus.event.Topic;
import org.huiyin.intake.complaint.ComplaintState;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.PublishedLanguage;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** The office asks, the complainant answers, and neither knows more of the other than before. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class TalkTest {

    @Inject
    BusSealer sealer;

    @Test
    void somebodyWithoutAnAccountReadsAQuestionAndAnswersItWithTheCode() {
        Filed filed = Filed.from(Client.file(Client.nobody(), Client.anonymous()));
        new Case(filed).opened().assigned("S0001").heard();

        Response asked = ask(handler(), filed, "请问窗口是几号？");
        asked.then().statusCode(201);
        Response read = Client.withCode(filed.accessCode()).get(filed.path());
        assertThat(read.<Boolean>path("awaitsAnswer")).isTrue();
        assertThat(read.<List<String>>path("supplements.text")).containsExactly("请问窗口是几号？");
        assertThat(read.body().asString()).doesNotContain("handler", Tokens.ISSUER, "S0001");

        Client.post(Client.withCode(filed.accessCode()), filed.path() + "/supplements", Map.of("text", "三号窗口。"))
                .then()
                .statusCode(201);
        ask(Client.as("clerk", "intake-clerk"), filed, "哪一天？").then().statusCode(201);

        Response office = handler().get(filed.path());
        assertThat(office.<List<String>>path("supplements.text")).containsExactly("请问窗口是几号？", "三号窗口。", "哪一天？");
        assertThat(office.<List<String>>path("supplements.addedBy")).containsExactly("OFFICE", "OWNER", "OFFICE");
        assertThat(office.<List<Integer>>path("supplements.position")).containsExactly(1, 2, 3);
        assertThat(Rows.of("select author from supplement where complaint_id = ? order by position", filed.id()))
                .extracting(row -> row.get("author"))
                .containsExactly(Tokens.ISSUER + "|handler", null, Tokens.ISSUER + "|clerk");
    }

    @Test
    void theBusHearsThatThereIsAQuestionAndNotWhatItIs() {
        Filed filed = Client.filed();
        ask(Client.as("clerk", "intake-clerk"), filed, "暗号提问").then().statusCode(201);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> TestBus.read(Topic.COMPLAINTS, filed.id()).size() == 2);
        var events = TestBus.read(Topic.COMPLAINTS, filed.id());
        assertThat(events.get(1).type()).isEqualTo("complaint.question-asked.v1");
        assertThat(events.get(1).body()).doesNotContain("暗号");
        assertThat(PublishedLanguage.violations(events)).isEmpty();
    }

    @Test
    void onlyThoseAskWhoMayCallTheComplainant() {
        Filed filed = Client.filed();
        Case told = new Case(filed).opened().assigned("S0001");
        told.heard();
        ask(Client.as("s", "supervisor"), filed, "问").then().statusCode(403);
        ask(Client.as("l", "leader", "/U001/S0001"), filed, "问").then().statusCode(403);
        ask(Client.owner(), filed, "问").then().statusCode(403);
        ask(Client.as("h", "handler", "/U001/S0002"), filed, "问").then().statusCode(404);
        ask(Client.nobody(), filed, "问").then().statusCode(401);
        told.referred(sealer, Tokens.ISSUER + "|inspector").heard();
        ask(Client.as("clerk", "intake-clerk"), filed, "问").then().statusCode(404);
        ask(Client.as("inspector", "supervisor"), filed, "问").then().statusCode(201);
        ask(Client.as("inspector", "supervisor"), filed, " ").then().statusCode(422);
    }

    @Test
    void questionsEndAndNeverUseUpWhatTheComplainantMaySay() {
        Filed filed = Client.filed();
        for (int i = 0; i < ComplaintState.Filed.QUESTIONS; i++) {
            ask(Client.as("clerk", "intake-clerk"), filed, "问").then().statusCode(201);
        }
        Response tooMany = ask(Client.as("clerk", "intake-clerk"), filed, "问");
        tooMany.then().statusCode(409);
        assertThat(tooMany.<String>path("type")).endsWith("/too-many-questions");
        for (int i = 0; i < ComplaintState.Filed.SUPPLEMENTS; i++) {
            Client.post(Client.owner(), filed.path() + "/supplements", Map.of("text", "答"))
                    .then()
                    .statusCode(201);
        }
        Client.post(Client.owner(), filed.path() + "/supplements", Map.of("text", "答"))
                .then()
                .statusCode(409);
    }

    private static RequestSpecification handler() {
        return Client.as("handler", "handler", "/U001/S0001");
    }

    private static Response ask(RequestSpecification caller, Filed filed, String words) {
        return Client.post(caller, filed.path() + "/questions", Map.of("text", words));
    }
}
