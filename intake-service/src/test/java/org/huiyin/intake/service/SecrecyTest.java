package org.huiyin.intake.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.intake.service.Client.Filed;
import org.huiyin.service.sealing.BusSealer;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.Rows;
import org.junit.jupiter.api.Test;

/** What a complainant wrote is in no table, topic or log in the clear. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class SecrecyTest {
    private static final int HUNDRED = 100;
    private static final List<String> MARKERS = List.of(
            "暗号标题", "暗号正文", "暗号姓名", "anhao@example.com", "13912345678", "暗号来源", "暗号补充", "暗号答复", "anonymous words");

    @Inject
    BusSealer sealer;

    @Test
    void keepsEveryMarkerSealed() {
        List<String> codes = new ArrayList<>();
        try (Hidden places = Hidden.listening()) {
            live(codes);
            List<String> secrets = new ArrayList<>(MARKERS);
            secrets.addAll(codes);
            secrets.addAll(codes.stream().map(code -> code.replace("-", "")).toList());
            places.assertNowhere(secrets);
        }
    }

    @Test
    void aHundredComplaintsKeepTheirSecretsInEveryPlace() {
        List<String> secrets = new ArrayList<>();
        try (Hidden places = Hidden.listening()) {
            for (int i = 0; i < HUNDRED; i++) {
                secrets.addAll(talkedOver(i));
            }
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> Rows.number("select count(*) from outbox where published_at is null") == 0);
            places.assertNowhere(secrets);
        }
        System.out.printf("secrecy: %d marker strings of %d complaints, 0 found%n", secrets.size(), HUNDRED);
        assertThat(secrets).hasSize(HUNDRED * 6);
    }

    /** Files with a marker in every place, asks, answers and asks for two persons; every second one is confidential. */
    private static List<String> talkedOver(int i) {
        String mark = "密" + i + "记";
        Map<String, Object> body = Client.complaint();
        body.put("title", mark + "标题");
        body.put("text", mark + "正文");
        body.put("contact", Map.of("name", mark + "姓名", "email", "secret" + i + "x@example.com"));
        body.put("confidential", i % 2 == 0);
        Filed filed = Filed.from(Client.file(Client.owner(), body));
        Client.post(Client.as("clerk", "intake-clerk"), filed.path() + "/questions", Map.of("text", mark + "提问"))
                .then()
                .statusCode(201);
        var wish = Map.of("reason", "CONSENT_WITHDRAWN", "grounds", mark + "理由");
        Client.post(Client.as("clerk", "intake-clerk"), filed.path() + "/erasures", wish)
                .then()
                .statusCode(201);
        return List.of(mark + "标题", mark + "正文", mark + "姓名", "secret" + i + "x@example.com", mark + "提问", mark + "理由");
    }

    @Test
    void aMarkerLeftInTheClearWouldBeFound() {
        Rows.update("insert into report_box values ('MARKED', '明文标记', '明文标记', 'HY', now())");
        try (Hidden places = Hidden.listening()) {
            assertThatThrownBy(() -> places.assertNowhere(List.of("明文标记"))).isInstanceOf(AssertionError.class);
        } finally {
            Rows.update("delete from report_box where code = 'MARKED'");
        }
    }

    @Test
    void wordsMovedToAnotherComplaintOpenNowhere() {
        Filed one = Client.filed();
        Filed other = Client.filed();
        Object words = Rows.of("select words from complaint where id = ?", one.id())
                .get(0)
                .get("words");
        Object own = Rows.of("select words from complaint where id = ?", other.id())
                .get(0)
                .get("words");
        Rows.update("update complaint set words = ? where id = ?", words, other.id());

        Response read = Client.owner().get(other.path());

        read.then().statusCode(500);
        assertThat(read.body().asString()).doesNotContain("三月申报");
        Rows.update("update complaint set words = ? where id = ?", own, other.id());
        Client.owner().get(other.path()).then().statusCode(200);
    }

    /** A complaint with a marker in every place, through its life; and refusals, whose handling might log. */
    private void live(List<String> codes) {
        Map<String, Object> body = Client.complaint();
        body.put("title", "暗号标题");
        body.put("text", "暗号正文");
        body.put("contact", Map.of("name", "暗号姓名", "email", "anhao@example.com", "phone", "13912345678"));
        body.put("onBehalf", Map.of("reference", "暗号来源"));
        var clerk = Client.as("clerk", "intake-clerk");
        Filed filed = Filed.from(Client.file(clerk, body));
        codes.add(filed.accessCode());
        Client.post(Client.as("clerk", "intake-clerk"), filed.path() + "/supplements", Map.of("text", "暗号补充"))
                .then()
                .statusCode(201);
        new Case(filed).opened().assigned("S0001").resolved(sealer, "暗号答复").heard();
        assertThat(Client.withCode(filed.accessCode()).get(filed.path()).<String>path("answer.text"))
                .isEqualTo("暗号答复");

        Map<String, Object> anonymous = Client.anonymous();
        anonymous.put("text", "anonymous words");
        codes.add(Filed.from(Client.file(Client.nobody(), anonymous)).accessCode());

        body.put("category", "暗号标题");
        Client.file(Client.as("clerk", "intake-clerk"), body).then().statusCode(422);
        body.put("暗号正文", "13912345678");
        Client.file(Client.as("clerk", "intake-clerk"), body).then().statusCode(400);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Rows.number("select count(*) from outbox where published_at is null") == 0);
    }
}
