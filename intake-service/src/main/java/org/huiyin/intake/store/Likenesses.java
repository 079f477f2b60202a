package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.complaint.ComplaintId;
import org.huiyin.intake.likeness.Traits;
import org.huiyin.intake.likeness.Traits.Matter;
import org.huiyin.intake.likeness.Traits.Party;
import org.huiyin.intake.place.Place;
import org.huiyin.intake.sealing.ComplaintKey;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.sealing.SealedField;
import org.huiyin.intake.store.ComplaintFilter.Scope;
import org.jspecify.annotations.Nullable;

/** By what complaints are compared, and which are worth comparing. Found by indexes, however many complaints there are. */
@ApplicationScoped
public class Likenesses {
    /** Each branch has an index of its own and an end: words that everybody sends must not make a question slow. */
    private static final String CANDIDATES =
            """
            (select complaint_id from complaint_likeness
              where bands && cast(string_to_array(:bands, ',') as integer[]) limit 2000)
            union (select complaint_id from complaint_likeness where complainant = cast(:complainant as text)
              order by complainant desc, complaint_id desc limit 200)
            union (select complaint_id from complaint_likeness where enterprise = cast(:enterprise as text)
              order by enterprise desc, complaint_id desc limit 200)""";

    /** The planner can't know how rare a band is, and would rather read the beginning of the table. */
    private static final String BY_INDEX = "select set_config('enable_seqscan', 'off', true)";

    private static final String COMPARED =
            "select l, c.category, c.territory, c.filedAt, c.place, c.keyVersion, c.wrappedKey"
                    + " from LikenessRow l join ComplaintRow c on c.id = l.complaintId";
    /** What was referred is in no list of staff. */
    private static final String FOR_STAFF =
            COMPARED + " left join ProgressRow p on p.complaintId = l.complaintId where l.complaintId in :ids"
                    + " and l.complaintId < :before and p.named is null";

    private static final String OWN = COMPARED
            + " where c.filer = :filer and c.filedBy <> 'STAFF' and l.complaintId < :before order by l.complaintId desc";
    private static final String KNOWN = "select l.complaintId from LikenessRow l where l.complaintId in :ids";
    private static final int OF_ONE_FILER = 200;
    private static final UUID LAST = new UUID(-1, -1);

    private final MasterKey masterKey;

    Likenesses(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    /** A complaint, and what it is compared by. */
    public record Compared(UUID id, Traits traits) {}

    /** Complaints that have something in common with {@code traits}, as far as they are in sight and filed before another. */
    public Uni<List<Compared>> candidates(Mutiny.Session session, Traits traits, Scope scope, @Nullable UUID before) {
        UUID end = before == null ? LAST : before;
        return scope instanceof Scope.Own own
                ? own(session, own.subject(), end)
                : ids(session, traits)
                        .chain(ids -> ids.isEmpty() ? Uni.createFrom().item(List.of()) : forStaff(session, ids, end));
    }

    /** Those of the given complaints that nothing can be compared with yet. */
    public Uni<List<ComplaintRow>> withoutSketches(Mutiny.Session session, List<ComplaintRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createSelectionQuery(KNOWN, UUID.class)
                .setParameter("ids", rows.stream().map(row -> row.id).toList())
                .getResultList()
                .map(known ->
                        rows.stream().filter(row -> !known.contains(row.id)).toList());
    }

    private static Uni<List<UUID>> ids(Mutiny.Session session, Traits traits) {
        String bands = traits.sketches().bands().stream().map(String::valueOf).collect(Collectors.joining(","));
        return session.createNativeQuery(BY_INDEX, String.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(CANDIDATES, UUID.class)
                        .setParameter("bands", bands)
                        .setParameter("complainant", traits.party().complainant())
                        .setParameter("enterprise", traits.party().enterprise())
                        .getResultList());
    }

    private Uni<List<Compared>> forStaff(Mutiny.Session session, List<UUID> ids, UUID before) {
        return session.createSelectionQuery(FOR_STAFF, Object[].class)
                .setParameter("ids", ids)
                .setParameter("before", before)
                .getResultList()
                .map(this::compared);
    }

    private Uni<List<Compared>> own(Mutiny.Session session, String filer, UUID before) {
        return session.createSelectionQuery(OWN, Object[].class)
                .setParameter("filer", filer)
                .setParameter("before", before)
                .setMaxResults(OF_ONE_FILER)
                .getResultList()
                .map(this::compared);
    }

    private List<Compared> compared(List<Object[]> rows) {
        return rows.stream().map(this::compared).toList();
    }

    private Compared compared(Object[] row) {
        LikenessRow likeness = (LikenessRow) row[0];
        return new Compared(
                likeness.complaintId,
                new Traits(
                        likeness.sketches(),
                        new Party(likeness.complainant, likeness.enterprise),
                        new Matter((String) row[1], (String) row[2]),
                        () -> place(likeness.complaintId, (byte[]) row[4], (short) row[5], (byte[]) row[6]),
                        (Instant) row[3]));
    }

    private Optional<Place> place(UUID id, byte @Nullable [] sealed, short keyVersion, byte @Nullable [] wrappedKey) {
        if (sealed == null || wrappedKey == null) {
            return Optional.empty();
        }
        ComplaintKey key = masterKey.unwrap(new ComplaintId(id), keyVersion, wrappedKey);
        return Optional.of(SealedPlace.from(key.open(SealedField.PLACE, sealed)));
    }
}
