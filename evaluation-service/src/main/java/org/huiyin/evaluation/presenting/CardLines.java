package org.huiyin.evaluation.presenting;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.evaluation.card.Card;
import org.huiyin.evaluation.card.CardStanding;
import org.huiyin.evaluation.card.Colour;
import org.huiyin.evaluation.card.Deck;
import org.huiyin.evaluation.card.Ground;
import org.huiyin.evaluation.publication.Text;
import org.huiyin.evaluation.publication.page.CardLine;

/** The cards of a section that were in force at an instant, in words. */
final class CardLines {
    private static final Text IN_FORCE = new Text("有效", "in force");

    private CardLines() {}

    /** @param standing all cards that were in force then, of whatever section */
    static List<CardLine> of(Deck deck, List<CardStanding> standing, ZoneId zone) {
        Set<UUID> inForce = standing.stream().map(CardStanding::cardId).collect(Collectors.toSet());
        return deck.cards().stream()
                .filter(card -> inForce.contains(card.id()))
                .map(card -> line(card, zone))
                .toList();
    }

    private static CardLine line(Card card, ZoneId zone) {
        return new CardLine(
                card.id().toString(),
                card.charge().colour() == Colour.RED ? new Text("红牌", "red") : new Text("黄牌", "yellow"),
                ground(card.charge().ground()),
                card.proposedAt().atZone(zone).toLocalDate(),
                IN_FORCE);
    }

    private static Text ground(Ground ground) {
        return switch (ground) {
            case Y1 -> new Text("逾期未办", "overdue");
            case Y2 -> new Text("办结与回访不符", "closure refuted by the complainant");
            case Y3 -> new Text("推诿", "buck-passing");
            case Y4 -> new Text("督办单未答复", "supervision order unanswered");
            case Y5 -> new Text("漠视或态度恶劣", "rudeness or disregard");
            case R1 -> new Text("黄牌未按期整改", "yellow card not cured");
            case R2 -> new Text("同一问题再次发生或黄牌累计", "the same again, or too many yellow cards");
            case R3 -> new Text("弄虚作假或打击报复", "falsification, pressure or retaliation");
            case R4 -> new Text("违纪违法", "breach of discipline or law");
        };
    }
}
