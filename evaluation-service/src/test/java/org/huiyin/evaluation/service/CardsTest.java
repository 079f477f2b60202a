package org.huiyin.evaluation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.bus.event.Topic;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.evaluation.card.CardStanding;
import org.huiyin.evaluation.service.CardDesk.Person;
import org.huiyin.evaluation.store.CardRows;
import org.huiyin.testkit.RealParts;
import org.huiyin.testkit.TestBus;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "evaluation"))
class CardsTest {
    private static final Instant A_DAY_OVERDUE = Instant.parse("2026-03-10T16:00:00Z");

    @Inject
    CardRows rows;

    @Inject
    Transactions transactions;

    @AfterEach
    void backToTheTrueTime() {
        TestClock.reset();
    }

    @Test
    void aCaseThatIsADayOverdueLeadsToACardThatLivesAndIsRevoked() {
        // given
        TestClock.moveTo(CaseStory.ASSIGNED);
        var story = new CaseStory().assignedTo("S0500").accepted().missed();
        Office.tell(story);
        assertThat(CardDesk.cards("S0500")).isEmpty();

        // when
        TestClock.moveTo(A_DAY_OVERDUE);
        String card = CardDesk.awaitCard("S0500", "Y1", 1);
        CardDesk.confirm(card).statusCode(409).body("type", endsWith("answer-still-possible"));
        CardDesk.answerAndConfirm(card, "S0500");
        Instant confirmed = now();
        TestClock.moveBy(Duration.ofHours(1));
        CardDesk.appealAndRevoke(card, "S0500");

        // then
        CardDesk.get("/v1/cards/" + card, Person.leaderOf("S0500"))
                .statusCode(200)
                .header("ETag", equalTo("\"v5\""))
                .body("state", equalTo("REVOKED"))
                .body("history.state", equalTo(List.of("PROPOSED", "ANSWERED", "CONFIRMED", "APPEALED", "REVOKED")));
        assertThat(standing("S0500", confirmed)).hasSize(1);
        assertThat(standing("S0500", now())).isEmpty();
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(TestBus.types(Topic.CARDS, UUID.fromString(card)))
                        .containsExactly(
                                "card.proposed.v1",
                                "card.answered.v1",
                                "card.confirmed.v1",
                                "card.appealed.v1",
                                "card.revoked.v1"));
    }

    private List<CardStanding> standing(String section, Instant asOf) {
        return transactions.inNew(session -> rows.standingAsOf(session, asOf)).await().atMost(Office.PATIENCE).stream()
                .filter(card -> card.section().equals(section))
                .toList();
    }

    private static Instant now() {
        return ((java.sql.Timestamp)
                        org.huiyin.testkit.Rows.of("select clock_timestamp() + (select shift from clock_shift) as now")
                                .get(0)
                                .get("now"))
                .toInstant();
    }
}
