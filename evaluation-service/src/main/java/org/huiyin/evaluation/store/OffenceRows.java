package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.card.Offence;

/** What sections did that calls for a card: once per occurrence, with its card or waiting for one. */
@ApplicationScoped
public class OffenceRows {
    private static final String ADD =
            """
            insert into card_offence (occurrence, ground, section, unit, root_cause, case_id, event_id, finding_id, order_id, at)
            select occurrence, ground, section, unit, root_cause, case_id, event_id, finding_id, order_id, at
            from jsonb_populate_record(cast(null as card_offence), cast(cast(? as text) as jsonb))
            on conflict (occurrence) do nothing""";
    private static final String WAITING =
            """
            select * from card_offence where section = ? and at > ? and card_id is null and not void
            order by at, occurrence""";
    private static final String ASSIGN = "update card_offence set card_id = ? where occurrence = ?";
    private static final String RELEASE = "update card_offence set card_id = null where card_id = ? and not void";
    private static final String VOID = "update card_offence set void = true where finding_id = ?";

    /** False if it was heard of before. */
    public Uni<Boolean> add(Mutiny.Session session, Offence offence) {
        return JsonRows.execute(session, ADD, JsonRows.write(offence)).map(added -> added == 1);
    }

    public Uni<List<Offence>> waiting(Mutiny.Session session, String section, Instant since) {
        return JsonRows.list(session, Offence.class, WAITING, section, since);
    }

    public Uni<Void> assign(Mutiny.Session session, Offence offence, UUID cardId) {
        return JsonRows.execute(session, ASSIGN, cardId, offence.occurrence()).replaceWithVoid();
    }

    /** What a card was shown for is without one again. */
    public Uni<Void> release(Mutiny.Session session, UUID cardId) {
        return JsonRows.execute(session, RELEASE, cardId).replaceWithVoid();
    }

    public Uni<Void> voidFinding(Mutiny.Session session, UUID findingId) {
        return JsonRows.execute(session, VOID, findingId).replaceWithVoid();
    }
}
