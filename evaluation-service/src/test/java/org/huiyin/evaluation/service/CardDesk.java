package org.huiyin.evaluation.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.bus.event.SectionRegistered;
import org.huiyin.testkit.Rows;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.Tokens;

/** What tests do with cards: find them, wait for them, and take their steps as somebody. */
final class CardDesk {
    /** Outside of the unit concerned. */
    static final Person SUPERVISOR = new Person("supervisor-1", "supervisor", "/U000");

    static final Person SECOND_SUPERVISOR = new Person("supervisor-2", "supervisor", "/U000");
    static final Person COMMISSION = new Person("commission-1", "commission", "/U090");

    private CardDesk() {}

    /** Somebody with one role and a group. */
    record Person(String subject, String role, String group) {
        static Person handlerOf(String section) {
            return new Person("handler-" + section, "handler", "/U001/" + section);
        }

        static Person leaderOf(String section) {
            return new Person("leader-" + section, "leader", "/U001/" + section);
        }

        String bearer() {
            return Tokens.bearer(subject, role, group);
        }
    }

    static void register(String section) {
        TestBus.publish(
                new SectionRegistered(
                        UUID.randomUUID(),
                        section,
                        "科室",
                        "Section",
                        "U001",
                        "单位",
                        "Unit",
                        "COUNTY",
                        "HY-01",
                        "OTHER",
                        "leader",
                        "leader@huiyin.example",
                        "section@huiyin.example",
                        LocalDate.parse("2026-01-01"),
                        null),
                1);
        await().atMost(Office.PATIENCE)
                .until(() -> Rows.number("select count(*) from section_register where code = ?", section) == 1);
    }

    static List<Map<String, Object>> cards(String section) {
        return Rows.of("select * from card where section = ? order by proposed_at, id", section);
    }

    /** Waits for so many cards of a ground and answers the id of the latest. */
    static String awaitCard(String section, String ground, int count) {
        await().atMost(Office.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> number(section, ground) == count);
        return String.valueOf(Rows.of(
                        "select id from card where section = ? and ground = ? order by proposed_at desc",
                        section,
                        ground)
                .get(0)
                .get("id"));
    }

    static long number(String section, String ground) {
        return Rows.number("select count(*) from card where section = ? and ground = ?", section, ground);
    }

    static void awaitState(String card, String state) {
        await().atMost(Office.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        Rows.number("select count(*) from card where id = ?::uuid and state = ?", card, state) == 1);
    }

    static ValidatableResponse get(String path, Person as) {
        return given().header("Authorization", as.bearer()).get(path).then();
    }

    static ValidatableResponse propose(Person as, String body) {
        return given().header("Authorization", as.bearer())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post("/v1/cards")
                .then();
    }

    /** Takes a step upon the version that stands. */
    static ValidatableResponse act(String card, String step, Person as, String body) {
        long version = Rows.number("select version from card where id = ?::uuid", card);
        return act(card, "\"v" + version + "\"", step, as, body);
    }

    static ValidatableResponse act(String card, String tag, String step, Person as, String body) {
        var request = given().header("Authorization", as.bearer())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", tag);
        if (!body.isEmpty()) {
            request = request.contentType("application/json").body(body);
        }
        return request.post("/v1/cards/" + card + "/" + step).then();
    }

    static ValidatableResponse answer(String card, String section) {
        return act(card, "answer", Person.handlerOf(section), "{\"words\":\"已电话联系。\"}");
    }

    static ValidatableResponse confirm(String card) {
        return act(card, "confirmation", SUPERVISOR, "");
    }

    static void answerAndConfirm(String card, String section) {
        answer(card, section).statusCode(200);
        confirm(card).statusCode(200);
    }

    static void appealAndRevoke(String card, String section) {
        act(card, "appeal", Person.leaderOf(section), "{\"words\":\"事实有误。\"}").statusCode(200);
        act(card, "decision", COMMISSION, "{\"outcome\":\"REVOKED\",\"reason\":\"FACTS_WRONG\"}")
                .statusCode(200);
    }
}
