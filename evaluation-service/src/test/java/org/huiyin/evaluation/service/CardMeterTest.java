package org.huiyin.evaluation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import org.huiyin.testkit.Scrape;
import org.huiyin.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** How many cards were issued, as the metrics tell it. */
@QuarkusTest
class CardMeterTest extends CardsServiceTest {
    private static final String ISSUED = "huiyin_cards_issued_total";

    @Test
    void aCardCountsFromItsConfirmationOnWhateverBecomesOfIt() {
        // given
        Office.tell(new CaseStory().assignedTo("S0560").accepted().missed());
        TestClock.moveTo(CardStories.A_DAY_OVERDUE);
        String card = CardDesk.awaitCard("S0560", "Y1", 1);
        double yellow = issued("yellow");
        double red = issued("red");

        // when
        CardDesk.answerAndConfirm(card, "S0560");

        // then
        await().atMost(Office.PATIENCE)
                .untilAsserted(() -> assertThat(issued("yellow")).isEqualTo(yellow + 1));
        CardDesk.appealAndRevoke(card, "S0560");
        assertThat(issued("yellow")).isEqualTo(yellow + 1);
        assertThat(issued("red")).isEqualTo(red);
        assertThat(Scrape.now().described()).contains(ISSUED);
    }

    private static double issued(String colour) {
        return Scrape.now().value(ISSUED, "colour=\"" + colour + '"');
    }
}
