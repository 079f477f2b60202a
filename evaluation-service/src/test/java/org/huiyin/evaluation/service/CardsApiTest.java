package org.huiyin.evaluation.service;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.huiyin.evaluation.service.CardStories.proposal;
import static org.huiyin.evaluation.service.CardStories.tellFinding;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.huiyin.evaluation.service.CardDesk.Person;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** Who may see and do what with cards, by HTTP. */
@QuarkusTest
class CardsApiTest extends CardsServiceTest {
    @Test
    void aSupervisorProposesByHandAndSomebodyElseConfirmsOnceTheTimeForAnAnswerIsOver() {
        // given
        CardDesk.register("S0516");
        var story = new CaseStory().assignedTo("S0516");
        Office.tell(story);
        String body = proposal("R3", "S0516", "false-closure-of-visits", story.id());

        // when
        String card = CardDesk.propose(CardDesk.SUPERVISOR, body)
                .statusCode(201)
                .header("ETag", equalTo("\"v1\""))
                .body("office.reference", equalTo("recording 2026-118"))
                .extract()
                .path("id");
        CardDesk.propose(CardDesk.SUPERVISOR, body).statusCode(409).body("type", endsWith("root-cause-has-a-card"));

        // then
        TestClock.moveBy(Duration.ofDays(7));
        CardDesk.answer(card, "S0516").statusCode(409).body("type", endsWith("answer-too-late"));
        CardDesk.act(card, "confirmation", CardDesk.SUPERVISOR, "")
                .statusCode(403)
                .body("type", endsWith("card-by-the-proposer"));
        CardDesk.act(card, "confirmation", new Person("colleague", "supervisor", "/U001"), "")
                .statusCode(403)
                .body("type", endsWith("card-by-the-unit-concerned"));
        CardDesk.act(card, "confirmation", CardDesk.SECOND_SUPERVISOR, "")
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
    }

    @Test
    void refusesAProposalAboutWhatIsNotTheSections() {
        CardDesk.register("S0517");
        String unknown = proposal("R3", "S0517", "cause", UUID.randomUUID());

        CardDesk.propose(CardDesk.SUPERVISOR, unknown).statusCode(422).body("errors[0].pointer", equalTo("/caseIds"));
        CardDesk.propose(CardDesk.SUPERVISOR, unknown.replace("S0517", "S9999"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/section"));
        CardDesk.propose(CardDesk.SUPERVISOR, unknown.replace("\"cause\"", "\"What He said\""))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/rootCause"));
        CardDesk.propose(new Person("handler-1", "handler", "/U001/S0517"), unknown)
                .statusCode(403);
    }

    @Test
    void aSectionSeesItsOwnCardsAndNeitherTheProofNorWhoDidIt() {
        // given
        tellFinding("S0518", "seen-cause", UUID.randomUUID());
        String card = CardDesk.awaitCard("S0518", "Y5", 1);

        // then
        CardDesk.get("/v1/cards/" + card, Person.handlerOf("S0518"))
                .statusCode(200)
                .body("office", nullValue())
                .body("history[0].by", nullValue());
        CardDesk.get("/v1/cards/" + card, CardDesk.COMMISSION).body("office.eventIds", hasSize(1));
        CardDesk.get("/v1/cards/" + card, Person.handlerOf("S0001")).statusCode(404);
        CardDesk.get("/v1/cards?section=S0518", Person.handlerOf("S0001")).body("items", hasSize(0));
        CardDesk.act(card, "answer", Person.handlerOf("S0001"), "{\"words\":\"x\"}")
                .statusCode(404);
    }

    @Test
    void listsCardsPageByPageAndByStateAndColour() {
        // given
        for (int number = 1; number <= 3; number++) {
            tellFinding("S0519", "cause-" + number, UUID.randomUUID());
            CardDesk.awaitCard("S0519", "Y5", number);
        }
        String path = "/v1/cards?section=S0519&size=2";

        // when
        String next = CardDesk.get(path, CardDesk.SUPERVISOR)
                .statusCode(200)
                .body("items.rootCause", equalTo(List.of("cause-3", "cause-2")))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");

        // then
        CardDesk.get(path + "&cursor=" + next, CardDesk.SUPERVISOR)
                .body("items.rootCause", equalTo(List.of("cause-1")))
                .body("nextCursor", nullValue());
        CardDesk.get(path + "&colour=RED", CardDesk.SUPERVISOR).body("items", hasSize(0));
        CardDesk.get(path + "&state=CONFIRMED", CardDesk.SUPERVISOR).body("items", hasSize(0));
        CardDesk.get(path + "&cursor=AAAA", CardDesk.SUPERVISOR).statusCode(400);
    }

    @Test
    void aStepOnAnOldVersionIsRefused() {
        tellFinding("S0522", "moved-cause", UUID.randomUUID());
        String card = CardDesk.awaitCard("S0522", "Y5", 1);

        CardDesk.act(card, "\"v7\"", "answer", Person.handlerOf("S0522"), "{\"words\":\"x\"}")
                .statusCode(412);
    }
}
