package org.huiyin.evaluation.card;

import java.util.List;
import java.util.UUID;

/** What becomes of an offence. */
public sealed interface Verdict {

    /** A card is proposed for it; a red one on yellow ones. */
    record Shows(Charge charge, List<UUID> basis) implements Verdict {
        public Shows {
            basis = List.copyOf(basis);
        }
    }

    /** A card that is open covers it. */
    record Covered(UUID cardId) implements Verdict {}

    /** It happened after its root cause got a card that is not decided yet. */
    record Waits() implements Verdict {}
}
