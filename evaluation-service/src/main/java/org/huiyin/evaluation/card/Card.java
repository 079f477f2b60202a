package org.huiyin.evaluation.card;

import java.time.Instant;
import java.util.UUID;

/** A card as it stands: its versions count its steps. */
public record Card(UUID id, long version, Instant proposedAt, Evidence evidence, CardState state) {

    public static Card proposed(UUID id, Instant at, Evidence evidence, Proposed proposed) {
        return new Card(id, 1, at, evidence, proposed);
    }

    public Card become(CardState next) {
        return new Card(id, version + 1, proposedAt, evidence, next);
    }

    public Charge charge() {
        return state.charge();
    }

    public boolean isByRule() {
        return state.proposed().proposer().equals(Proposed.RULE);
    }

    public boolean countsAt(Instant at) {
        return state instanceof Live live && live.countsAt(at);
    }

    public boolean isLiveYellow(Instant at) {
        return charge().colour() == Colour.YELLOW && countsAt(at);
    }
}
