package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** How long yellow cards may stay uncured: counted from the confirmation, stopped by what cures them. */
@ApplicationScoped
public class CureRows {
    private static final String ARM = "insert into card_cure (card_id, subject, section) values (?, ?, ?)";
    private static final String RUN = "update card_cure set fires_at = ? where card_id = ? and state = 'ARMED'";
    private static final String CURE =
            """
            update card_cure set state = 'STOPPED'
            where subject = ? and state = 'ARMED' and (fires_at is null or fires_at > ?)""";
    private static final String STOP = "update card_cure set state = 'STOPPED' where card_id = ? and state = 'ARMED'";
    // a card under appeal does not count, so nothing follows from it yet
    private static final String FIRE =
            """
            update card_cure cure set state = 'FIRED'
            from (select waiting.card_id from card_cure waiting join card on card.id = waiting.card_id
              where waiting.state = 'ARMED' and waiting.fires_at <= ? and card.state in ('CONFIRMED', 'UPHELD')
              order by waiting.fires_at limit ? for update of waiting skip locked) due
            where cure.card_id = due.card_id
            returning cure.card_id, cure.section""";

    /** A yellow card whose time to be cured is over. */
    public record Uncured(UUID cardId, String section) {}

    /** @param subject the case or supervision order whose answer cures the card */
    public Uni<Void> arm(Mutiny.Session session, UUID cardId, UUID subject, String section) {
        return JsonRows.execute(session, ARM, cardId, subject, section).replaceWithVoid();
    }

    /** From now on the time counts, unless the card is cured already. */
    public Uni<Void> run(Mutiny.Session session, UUID cardId, Instant until) {
        return JsonRows.execute(session, RUN, until, cardId).replaceWithVoid();
    }

    public Uni<Void> cure(Mutiny.Session session, UUID subject, Instant at) {
        return JsonRows.execute(session, CURE, subject, at).replaceWithVoid();
    }

    /** The card does not count any more. */
    public Uni<Void> stop(Mutiny.Session session, UUID cardId) {
        return JsonRows.execute(session, STOP, cardId).replaceWithVoid();
    }

    public Uni<List<Uncured>> fire(Mutiny.Session session, Instant now, int limit) {
        return JsonRows.changed(session, Uncured.class, FIRE, now, limit);
    }
}
