package org.huiyin.evaluation.carding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.card.Offence;
import org.huiyin.evaluation.card.Reason;
import org.huiyin.evaluation.store.CardRows;
import org.huiyin.evaluation.store.OffenceRows;
import org.huiyin.service.time.DatabaseClock;

/** Writes an offence down, once, and proposes what follows; and takes back what rests on a finding that was revoked. */
@ApplicationScoped
class JudgeOffence {
    private final CardRows cards;
    private final OffenceRows offences;
    private final ReviewSection review;
    private final FollowCard follow;
    private final DatabaseClock clock;

    JudgeOffence(CardRows cards, OffenceRows offences, ReviewSection review, FollowCard follow, DatabaseClock clock) {
        this.cards = cards;
        this.offences = offences;
        this.review = review;
        this.follow = follow;
        this.clock = clock;
    }

    Uni<Void> judge(Mutiny.Session session, Offence offence) {
        return cards.lock(session)
                .chain(() -> offences.add(session, offence))
                .chain(added -> added
                        ? clock.now(session).chain(now -> review.review(session, offence.section(), now))
                        : Uni.createFrom().voidItem());
    }

    Uni<Void> revoke(Mutiny.Session session, UUID findingId) {
        return cards.lock(session)
                .chain(() -> offences.voidFinding(session, findingId))
                .chain(() -> clock.now(session))
                .chain(now -> cards.restingOn(session, findingId)
                        .chain(resting ->
                                OneByOne.of(resting, card -> follow.fall(session, card, Reason.FINDING_REVOKED, now))));
    }
}
