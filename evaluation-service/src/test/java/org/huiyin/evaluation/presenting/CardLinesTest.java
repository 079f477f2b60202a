package org.huiyin.evaluation.presenting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.evaluation.card.Cards.MONDAY;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.huiyin.evaluation.card.Card;
import org.huiyin.evaluation.card.CardStanding;
import org.huiyin.evaluation.card.Cards;
import org.huiyin.evaluation.card.Deck;
import org.huiyin.evaluation.card.Ground;
import org.huiyin.evaluation.publication.page.CardLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardLinesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void onlyWhatWasInForceStandsOnThePage() {
        Card inForce = Cards.byRule(Ground.Y1, "one");
        Card other = Cards.byRule(Ground.Y2, "another");

        assertThat(lines(new Deck(List.of(inForce, other)), inForce))
                .extracting(CardLine::cardId)
                .containsExactly(inForce.id().toString());
        assertThat(lines(new Deck(List.of(other)), inForce)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyGroundIsSaidInBothLanguages(Ground ground) {
        Card card = Cards.byRule(ground, "one");

        CardLine line = lines(new Deck(List.of(card)), card).get(0);

        assertThat(line.colour().en()).isEqualToIgnoringCase(ground.colour().name());
        assertThat(line.since()).isEqualTo(LocalDate.ofInstant(MONDAY, SHANGHAI));
        assertThat(line.reason().zh()).matches("\\p{IsHan}+");
        assertThat(line.reason().en()).matches("[a-z ,-]+");
    }

    private static List<CardLine> lines(Deck deck, Card... inForce) {
        return CardLines.of(
                deck,
                Stream.of(inForce)
                        .map(card -> new CardStanding("S0001", card.charge().colour(), "one", card.id()))
                        .toList(),
                SHANGHAI);
    }
}
