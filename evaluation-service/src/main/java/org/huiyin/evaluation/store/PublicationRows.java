package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.cycle.Charter;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.notice.Lists;
import org.huiyin.evaluation.notice.PublicationKind;
import org.huiyin.evaluation.signing.Signature;
import org.jspecify.annotations.Nullable;

/** What was published, byte for byte. Rows are only added. */
@ApplicationScoped
public class PublicationRows {
    private static final String ADD =
            """
            insert into publication (id, cycle_id, sequence, kind, content, sha256, best, worst, key_id, signature, created_at)
            values (?, ?, ?, ?, ?, ?, string_to_array(?, chr(31)), string_to_array(?, chr(31)), ?, ?, ?)""";
    private static final String SELECT =
            """
            select p.id, p.cycle_id, p.sequence, p.kind, p.content, p.sha256, array_to_string(p.best, chr(31)),
              array_to_string(p.worst, chr(31)), p.key_id, p.signature, p.created_at,
              (select later.id from publication later where later.cycle_id = p.cycle_id and later.sequence > p.sequence
                order by later.sequence desc limit 1)
            from publication p join cycle c on c.id = p.cycle_id""";
    private static final String OF = SELECT + " where p.cycle_id = ? order by p.sequence";
    private static final String PUBLIC = SELECT + " where not c.shadow and p.id = ?";
    private static final String PAGE = SELECT
            + " where not c.shadow and (p.created_at, p.id) < (?, ?) order by p.created_at desc, p.id desc limit ?";
    private static final String LAST_OF_SCOPE = SELECT + "\n"
            + """
            where p.kind in ('FINAL', 'CORRECTION') and c.stage <> 'ANNULLED' and not c.shadow and c.kind = ?
              and c.territory is not distinct from cast(? as text) and c.unit_level is not distinct from cast(? as text)
              and c.last_day < ? order by c.last_day desc, p.sequence desc limit 1""";

    /**
     * A publication.
     *
     * @param content canonical JSON
     * @param signature over the bytes of the content; absent for a rehearsal
     */
    public record Publication(
            UUID id,
            UUID cycle,
            int sequence,
            PublicationKind kind,
            String content,
            String sha256,
            Lists lists,
            @Nullable Signature signature,
            Instant createdAt) {}

    /** A publication, and the last one of its cycle if that is a later one. */
    public record Stored(Publication publication, @Nullable UUID overtakenBy) {}

    public Uni<Void> add(Mutiny.Session session, Publication made) {
        Signature signature = made.signature();
        return Statements.insert(
                session,
                ADD,
                made.id(),
                made.cycle(),
                made.sequence(),
                made.kind().name(),
                made.content(),
                made.sha256(),
                Columns.joined(made.lists().best()),
                Columns.joined(made.lists().worst()),
                signature == null ? null : signature.keyId(),
                signature == null ? null : signature.base64(),
                made.createdAt());
    }

    /** All of a cycle, shadow or not, in their order. */
    public Uni<List<Stored>> of(Mutiny.Session session, UUID cycle) {
        return Statements.list(session, OF, PublicationRows::stored, cycle);
    }

    /** One that the public may see. */
    public Uni<Optional<Stored>> findPublic(Mutiny.Session session, UUID id) {
        return Statements.one(session, PUBLIC, PublicationRows::stored, id);
    }

    /** Those that the public may see, newest first, from before a position on. */
    public Uni<List<Stored>> pagePublic(Mutiny.Session session, Instant before, UUID id, int size) {
        return Statements.list(session, PAGE, PublicationRows::stored, before, id, size);
    }

    /** The lists of the last cycle before this one that had the same scope and was no rehearsal. */
    public Uni<Optional<Lists>> listsBefore(Mutiny.Session session, Cycle cycle) {
        Charter charter = cycle.charter();
        return Statements.one(
                session,
                LAST_OF_SCOPE,
                row -> stored(row).publication().lists(),
                charter.kind().name(),
                charter.scope().territory(),
                charter.scope().unitLevel(),
                charter.scope().from());
    }

    private static Stored stored(Columns row) {
        var lists = new Lists(new TreeSet<>(row.texts(6)), new TreeSet<>(row.texts(7)));
        var publication = new Publication(
                row.id(0),
                row.id(1),
                row.number(2),
                row.word(PublicationKind.class, 3),
                row.text(4),
                row.text(5),
                lists,
                signature(row.textOrNull(8), row.textOrNull(9)),
                row.time(10));
        return new Stored(publication, row.idOrNull(11));
    }

    private static @Nullable Signature signature(@Nullable String keyId, @Nullable String base64) {
        return keyId == null || base64 == null ? null : new Signature(keyId, base64);
    }
}
