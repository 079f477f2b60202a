package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.card.Card;
import org.huiyin.evaluation.card.CardStanding;
import org.huiyin.evaluation.card.CardStep;
import org.huiyin.evaluation.card.Colour;
import org.huiyin.evaluation.card.Deck;
import org.jspecify.annotations.Nullable;

/** Cards and their steps as rows. */
@ApplicationScoped
public class CardRows {
    private static final int LOCK_SPACE = 7004;
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(" + LOCK_SPACE + ", 0)";
    private static final String PUT =
            """
            insert into card select * from jsonb_populate_record(cast(null as card), cast(cast(? as text) as jsonb))
            on conflict (id) do update set version = excluded.version, event_seq = excluded.event_seq,
              state = excluded.state, confirmed_by = excluded.confirmed_by, appeal_by = excluded.appeal_by,
              expires_at = excluded.expires_at""";
    private static final String STEP =
            """
            insert into card_step
            select * from jsonb_populate_record(cast(null as card_step), cast(cast(? as text) as jsonb))""";
    private static final String STEPS = "select * from card_step where card_id = ? order by sequence";
    private static final String FIND = "select * from card where id = ?";
    private static final String OF_SECTION = "select * from card where section = ? order by proposed_at, id";
    private static final String OF_FINDING = "select * from card where finding_id = ? order by proposed_at, id";
    private static final String TO_EXPIRE =
            """
            select * from card where state in ('CONFIRMED', 'UPHELD') and expires_at <= ?
            order by expires_at limit ? for update skip locked""";
    private static final String LIST =
            """
            select * from card
            where (cast(? as text) is null or section = any(string_to_array(?, ',')))
              and section = coalesce(?, section) and state = coalesce(?, state) and colour = coalesce(?, colour)
              and (proposed_at, id) < (?, ?)
            order by proposed_at desc, id desc limit ?""";
    private static final CardFilter.Position NEWEST = new CardFilter.Position(
            Instant.parse("9999-01-01T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));
    private static final String ISSUED =
            """
            select colour, count(*) from card
            where exists (select from card_step step where step.card_id = card.id and step.state = 'CONFIRMED')
            group by colour""";
    // not from the card's row, which is only what stands now
    private static final String STANDING =
            """
            select card.section, card.colour, card.root_cause, card.id as card_id from card
            cross join lateral (
              select step.state, step.expires_at from card_step step
              where step.card_id = card.id and step.at <= ? order by step.sequence desc limit 1) last
            where card.proposed_at <= ? and last.state in ('CONFIRMED', 'UPHELD') and last.expires_at > ?
            order by card.section, card.colour, card.root_cause, card.id""";

    /** How many were ever confirmed, by colour; what became of them later does not count. */
    public Uni<Map<Colour, Long>> issued(Mutiny.Session session) {
        return session.createNativeQuery(ISSUED, Object[].class).getResultList().map(rows -> rows.stream()
                .collect(Collectors.toMap(
                        row -> Colour.valueOf((String) row[0]), row -> ((Number) row[1]).longValue())));
    }

    /** Whoever decides about cards does so alone until the end of the transaction; to be taken before any row. */
    public Uni<Void> lock(Mutiny.Session session) {
        return session.createNativeQuery(LOCK, Integer.class).getSingleResult().replaceWithVoid();
    }

    public Uni<Void> put(Mutiny.Session session, Card card, CardStep step) {
        return JsonRows.execute(session, PUT, JsonRows.write(StoredCard.of(card)))
                .chain(() -> JsonRows.execute(session, STEP, JsonRows.write(step)))
                .replaceWithVoid();
    }

    public Uni<Optional<Card>> find(Mutiny.Session session, UUID id) {
        return cards(session, FIND, id).map(found -> found.stream().findFirst());
    }

    /** Newest first. */
    public Uni<List<Card>> list(Mutiny.Session session, CardFilter filter, int limit) {
        Set<String> sections = filter.sections();
        String seen = sections == null ? null : String.join(",", sections);
        CardFilter.Position after = filter.after() == null ? NEWEST : filter.after();
        return cards(
                session,
                LIST,
                seen,
                seen,
                filter.section(),
                name(filter.state()),
                name(filter.colour()),
                after.proposedAt(),
                after.id(),
                limit);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    public Uni<List<CardStep>> steps(Mutiny.Session session, UUID id) {
        return JsonRows.list(session, CardStep.class, STEPS, id);
    }

    /** All cards that a section ever had, first to last. */
    public Uni<Deck> deck(Mutiny.Session session, String section) {
        return cards(session, OF_SECTION, section).map(Deck::new);
    }

    public Uni<List<Card>> restingOn(Mutiny.Session session, UUID findingId) {
        return cards(session, OF_FINDING, findingId);
    }

    /** Cards whose time is over; what another replica holds is left to it. */
    public Uni<List<Card>> toExpire(Mutiny.Session session, Instant now, int limit) {
        return cards(session, TO_EXPIRE, now, limit);
    }

    /**
     * The cards that were in force at an instant, by the steps taken until then: what was revoked later is still among them. The
     * answer is the same whenever it is asked.
     */
    public Uni<List<CardStanding>> standingAsOf(Mutiny.Session session, Instant asOf) {
        return JsonRows.list(session, CardStanding.class, STANDING, asOf, asOf, asOf);
    }

    private static Uni<List<Card>> cards(Mutiny.Session session, String query, @Nullable Object... parameters) {
        return JsonRows.list(session, StoredCard.class, query, parameters)
                .map(rows -> rows.stream().map(StoredCard::card).toList());
    }
}
