package org.huiyin.notification.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.notification.editing.SampleFacts;
import org.huiyin.notification.message.Audience;
import org.huiyin.notification.message.Language;
import org.huiyin.notification.message.Stage;
import org.huiyin.notification.post.LetterTemplates;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TextsTest extends ServiceTest {

    private static final String PATH = "/v1/texts/zh/handler/supplemented";
    private static final String SUBJECT = "{#fragment id=subject}补充 {number}{/fragment}";
    private static final String BRIEF = "{#fragment id=brief}{number} 有补充{/fragment}";
    private static final String GOOD = text("{handler}：诉求 {number} 有新的补充。{#if dueOn}期限 {dueOn}{/if}");

    @Inject
    LetterTemplates templates;

    @AfterEach
    void shippedTextsAgain() {
        if (Rows.update("delete from text_activation") > 0) {
            eventually().until(() -> !written().contains("新的补充"));
        }
        Rows.update("delete from text_version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{#for i in 1000000}{number}{/for}",
                "{#each number}{it}{/each}",
                "{#loop}{/loop}",
                "{#let x=number}{x}{/let}",
                "{#set x=1}{x}{/set}",
                "{#with number}{this}{/with}",
                "{#eval number /}",
                "{#include $body /}",
                "{#include zh/complainant/resolved.txt /}",
                "{#include en/ending.txt /}",
                "{#include ../application.properties /}",
                "{#insert x}{/insert}",
                "{#fragment id=more}x{/fragment}",
                "{number.class}",
                "{number.getClass().forName('java.lang.Runtime')}",
                "{handler.length}",
                "{number.repeat(1000000)}",
                "{config:kek}",
                "{inject:sealer}",
                "{cdi:sealer}",
                "{str:concat(number,number)}",
                "{@java.lang.String number}{number}",
                "{reply}",
                "{answerCode}",
                "{letterCode}",
                "{#if reply}{number}{/if}",
                "{number ?: reply}",
                "{title}",
                "{nobody}",
                "{this}",
                "{number",
                "{#if number}",
                "{/if}",
                "\u0000"
            })
    void whatIsNoLetterIsRefusedWithAReason(String body) {
        propose("author", text(body + "{number}"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/source"))
                .body("errors[0].code", org.hamcrest.Matchers.not(equalTo("")));
        assertThat(Rows.number("select count(*) from text_version")).isZero();
    }

    @Test
    void lengthsPartsAndWhatIsOwedAreChecked() {
        refuses("parts-missing", SUBJECT + "{#fragment id=body}{number}{/fragment}");
        refuses("fact-missing", text("x").replace("{number}", "x"));
        refuses("part-too-long", text("{number}").replace("补充", "长".repeat(120)));
        refuses("too-many-conditions", text("{#if number}x{/if}".repeat(41) + "{number}"));
        refuses("too-many-values", text("{number}".repeat(101)));
        refuses("part-empty", text("{number}").replace("{number} 有补充", "{#if dueOn}{number}{/if}"));
        refuses("size", text("{number}" + " ".repeat(8_001)));
        admin("author")
                .contentType(ContentType.JSON)
                .body(Map.of("source", GOOD, "reason", "r", "language", "zh"))
                .post(PATH + "/versions")
                .then()
                .statusCode(400);
    }

    @Test
    void theLetterOfAnAnswerHasToHoldTheAnswer() {
        admin("author")
                .contentType(ContentType.JSON)
                .body(Map.of("source", text("{number} 已答复"), "reason", "short"))
                .post("/v1/texts/zh/complainant/resolved/versions")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("fact-missing"));
    }

    @Test
    void aVersionIsUsedOnceSomebodyElseHasActivatedIt() {
        propose("author", GOOD).statusCode(201).body("version", equalTo(1));
        propose("author", GOOD.replace("新的", "更多")).statusCode(201).body("version", equalTo(2));
        activate("author", 1, "\"v0\"").statusCode(409).body("type", containsString("four-eyes"));
        activate("other", 1, null).statusCode(428);
        activate("other", 3, "\"v0\"").statusCode(404);
        assertThat(written()).doesNotContain("新的补充");

        activate("other", 1, "\"v0\"").statusCode(200).header("ETag", "\"v1\"");

        eventually().until(() -> written().contains("企业服务科：诉求 HY2026-000123 有新的补充"));
        activate("other", 2, "\"v0\"").statusCode(412);
        admin("auditor", "auditor")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .header("ETag", "\"v1\"");
        admin("auditor", "auditor")
                .get(PATH + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", equalTo(java.util.List.of(2, 1)))
                .body("items[1].activations", hasSize(1));
        admin("auditor", "auditor")
                .get("/v1/texts?size=200")
                .then()
                .statusCode(200)
                .body("items.path", hasItem("zh/handler/supplemented"))
                .body("items.find { it.path == 'zh/handler/supplemented' }.version", equalTo(1));
        activate("author", 0, "\"v1\"").statusCode(200);
        eventually().until(() -> !written().contains("新的补充"));
    }

    @Test
    void theDatabaseDemandsFourEyesToo() {
        propose("author", GOOD).statusCode(201);
        String author =
                (String) Rows.of("select author from text_version").get(0).get("author");
        assertThatThrownBy(() -> Rows.update(
                        "insert into text_activation (language, audience, stage, version, activated_by, activated_at)"
                                + " values ('zh', 'handler', 'supplemented', 1, ?, now())",
                        author))
                .hasMessageContaining("somebody else");
    }

    @Test
    void aStoredTextThatIsNoLetterAnyMoreGivesWayToTheShippedOne() {
        propose("author", GOOD).statusCode(201);
        activate("other", 1, "\"v0\"").statusCode(200);
        eventually().until(() -> written().contains("新的补充"));

        Rows.update("update text_version set source = ?", text("{reply}{number}"));
        propose("author", GOOD).statusCode(201);
        Rows.update("insert into text_activation (language, audience, stage, version, activated_by, activated_at)"
                + " values ('zh', 'handler', 'supplemented', 1, 'else', now())");

        eventually().until(() -> !written().contains("新的补充"));
        assertThat(written()).contains("HY2026-000123");
    }

    @Test
    void isPreviewedAndMailedToAWorkMailboxOnly() {
        propose("author", GOOD).statusCode(201);
        admin("author")
                .get(PATH + "/versions/1/preview")
                .then()
                .statusCode(200)
                .body("renderings", hasSize(2))
                .body("renderings[0].body", containsString("2026年3月9日"))
                .body("renderings[1].subject", containsString("HY2026-000124"));
        String mailbox = UUID.randomUUID() + "@huiyin.example";

        test("/versions/1", mailbox).statusCode(200).body("result", equalTo("ACCEPTED"));
        test("/versions/0", mailbox).statusCode(200);
        test("/versions/1", "somebody@elsewhere.example").statusCode(422);
        test("/versions/1", "no mailbox").statusCode(422);
        test("/versions/9", mailbox).statusCode(404);

        assertThat(MailCatcher.to(mailbox))
                .extracting(MailCatcher.Letter::subject)
                .hasSize(2)
                .allMatch(subject -> subject.startsWith("[测试 test]"));
    }

    @Test
    void isForAdminsAndReadByAuditors() {
        admin("s", "auditor").get(PATH).then().statusCode(200);
        admin("s", "leader").get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
        admin("s", "auditor")
                .contentType(ContentType.JSON)
                .body(Map.of("source", GOOD, "reason", "r"))
                .post(PATH + "/versions")
                .then()
                .statusCode(403);
        for (String none : Set.of("zh/handler/filed", "fr/handler/assigned", "zh/partner/filed", "zh/handler/none")) {
            admin("s", "admin").get("/v1/texts/" + none).then().statusCode(404);
        }
    }

    private String written() {
        return templates
                .write(Stage.SUPPLEMENTED, Audience.HANDLER, Language.ZH, SampleFacts.full())
                .body();
    }

    private static String text(String body) {
        return SUBJECT + "\n" + BRIEF + "\n{#fragment id=body}\n" + body + "\n{/fragment}\n";
    }

    private static void refuses(String code, String source) {
        propose("author", source).statusCode(422).body("errors[0].code", equalTo(code));
    }

    private static ValidatableResponse propose(String author, String source) {
        return admin(author)
                .contentType(ContentType.JSON)
                .body(Map.of("source", source, "reason", "clearer"))
                .post(PATH + "/versions")
                .then();
    }

    private static ValidatableResponse activate(String by, int version, String ifMatch) {
        RequestSpecification request = admin(by);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(PATH + "/versions/" + version + "/activation").then();
    }

    private static ValidatableResponse test(String version, String mailbox) {
        return admin("author")
                .contentType(ContentType.JSON)
                .body(Map.of("mailbox", mailbox))
                .post(PATH + version + "/test-sending")
                .then();
    }

    private static RequestSpecification admin(String subject) {
        return admin(subject, "admin");
    }

    private static RequestSpecification admin(String subject, String role) {
        return given().header("Authorization", Tokens.bearer(subject, role))
                .header("Idempotency-Key", UUID.randomUUID());
    }
}
