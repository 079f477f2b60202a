package org.huiyin.evaluation.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiyin.evaluation.card.Answered;
import org.huiyin.evaluation.card.Appealed;
import org.huiyin.evaluation.card.Card;
import org.huiyin.evaluation.card.CardState;
import org.huiyin.evaluation.card.Charge;
import org.huiyin.evaluation.card.Colour;
import org.huiyin.evaluation.card.Confirmed;
import org.huiyin.evaluation.card.Evidence;
import org.huiyin.evaluation.card.Expired;
import org.huiyin.evaluation.card.Ground;
import org.huiyin.evaluation.card.Proposed;
import org.huiyin.evaluation.card.Revoked;
import org.huiyin.evaluation.card.Standing;
import org.huiyin.evaluation.card.Upheld;
import org.huiyin.evaluation.card.Withdrawn;
import org.jspecify.annotations.Nullable;

/** A row of {@code card}. */
record StoredCard(
        UUID id,
        long version,
        long eventSeq,
        CardState.Name state,
        Colour colour,
        Ground ground,
        String section,
        String unit,
        String rootCause,
        List<UUID> caseIds,
        String proposer,
        Instant proposedAt,
        Instant answerBy,
        @Nullable String confirmedBy,
        @Nullable Instant appealBy,
        @Nullable Instant expiresAt,
        @Nullable String reference,
        List<UUID> eventIds,
        @Nullable UUID findingId,
        @Nullable UUID orderId,
        List<UUID> basis) {

    static StoredCard of(Card card) {
        Charge charge = card.charge();
        Proposed proposed = card.state().proposed();
        Confirmed confirmed = confirmation(card.state());
        Evidence evidence = card.evidence();
        return new StoredCard(
                card.id(),
                card.version(),
                card.version(),
                card.state().name(),
                charge.colour(),
                charge.ground(),
                charge.section(),
                charge.unit(),
                charge.rootCause(),
                charge.caseIds(),
                proposed.proposer(),
                card.proposedAt(),
                proposed.answerBy(),
                confirmed == null ? null : confirmed.confirmedBy(),
                confirmed == null ? null : confirmed.appealBy(),
                confirmed == null ? null : confirmed.expiresAt(),
                evidence.reference(),
                evidence.eventIds(),
                evidence.findingId(),
                evidence.orderId(),
                evidence.basis());
    }

    Card card() {
        return new Card(
                id, version, proposedAt, new Evidence(reference, eventIds, findingId, orderId, basis), cardState());
    }

    private CardState cardState() {
        return switch (state) {
            case PROPOSED -> proposed();
            case ANSWERED -> new Answered(proposed());
            case WITHDRAWN -> new Withdrawn(proposed());
            case CONFIRMED -> confirmed();
            case APPEALED -> new Appealed(confirmed());
            case UPHELD -> new Upheld(confirmed());
            case REVOKED -> new Revoked(confirmed());
            case EXPIRED -> new Expired(confirmed());
        };
    }

    private Proposed proposed() {
        return new Proposed(new Charge(ground, section, unit, rootCause, caseIds), proposer, answerBy);
    }

    private Confirmed confirmed() {
        return new Confirmed(
                proposed(), requireNonNull(confirmedBy), requireNonNull(appealBy), requireNonNull(expiresAt));
    }

    private static @Nullable Confirmed confirmation(CardState state) {
        if (state instanceof Standing standing) {
            return standing.confirmed();
        } else if (state instanceof Revoked revoked) {
            return revoked.confirmed();
        }
        return state instanceof Expired expired ? expired.confirmed() : null;
    }
}
