package org.huiyin.evaluation.card;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.service.calendar.CalendarFiles;

/** People, charges and limits that tests of cards share. */
public final class Cards {
    static final Terms TERMS = new Terms(
            CalendarFiles.calendar(ZoneId.of("Asia/Shanghai")), DefaultCardRules.RULES, DefaultCardRules.APPEAL_DAYS);
    /** A Monday morning in Shanghai. */
    public static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    static final String SECTION = "S0001";
    static final String UNIT = "U001";
    static final Officer PROPOSER = new Officer("proposer", Set.of("U000"), Set.of());
    static final Officer SECOND = new Officer("second", Set.of("U000"), Set.of());
    static final Officer PANEL = new Officer("panel", Set.of("U090"), Set.of());
    static final Officer OF_THE_UNIT = new Officer("colleague", Set.of(UNIT), Set.of());
    static final Officer OF_THE_SECTION = new Officer("handler", Set.of(UNIT), Set.of(SECTION));

    private Cards() {}

    static Charge charge(Ground ground, String rootCause) {
        return new Charge(ground, SECTION, UNIT, rootCause, List.of(UUID.randomUUID()));
    }

    static Proposed proposed(Ground ground, String rootCause) {
        return allowed(new Deck(List.of()).propose(charge(ground, rootCause), PROPOSER, MONDAY, TERMS));
    }

    static Confirmed confirmed(String rootCause) {
        return allowed(allowed(proposed(Ground.Y1, rootCause).answer(OF_THE_SECTION, MONDAY))
                .confirm(SECOND, MONDAY, TERMS));
    }

    /** A card that a rule proposed. */
    public static Card byRule(Ground ground, String rootCause) {
        return card(Proposed.byRule(charge(ground, rootCause), MONDAY, TERMS));
    }

    static Card card(CardState state) {
        return new Card(UUID.randomUUID(), 1, MONDAY, Evidence.at("file 1"), state);
    }

    static Offence offence(Ground ground, String rootCause, Instant at) {
        return new Offence(
                UUID.randomUUID().toString(),
                ground,
                SECTION,
                UNIT,
                rootCause,
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                null,
                at);
    }

    static <T> T allowed(Decision<T> decision) {
        return decision.orThrow(objection -> new IllegalStateException("refused: " + objection));
    }
}
