package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Every stored data key, wherever it stands, in the order of ids. */
@ApplicationScoped
public class WrappedKeys {

    /** Where data keys stand, and under which kind of master key. */
    public enum Place {
        COMPLAINT("complaint", "id", false),
        IDENTITY("sealed_identity", "complaint_id", true),
        IMPORT("complaint_import", "id", false),
        SANDBOX("sandbox_complaint", "id", false);

        private final String table;
        private final String column;
        private final boolean escrow;

        Place(String table, String column, boolean escrow) {
            this.table = table;
            this.column = column;
            this.escrow = escrow;
        }

        /** Wrapped by the escrow key instead of the master key. */
        public boolean isEscrow() {
            return escrow;
        }
    }

    /** A data key as it is stored. */
    public record Wrapped(UUID id, int version, byte[] key) {}

    /** The next keys behind an id. */
    public Uni<List<Wrapped>> after(Mutiny.Session session, Place place, UUID id, int most) {
        String query =
                "select %1$s, key_version, wrapped_key from %2$s where %1$s > ? and wrapped_key is not null order by %1$s limit ?"
                        .formatted(place.column, place.table);
        return session.createNativeQuery(query, Object[].class)
                .setParameter(1, id)
                .setParameter(2, most)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Wrapped((UUID) row[0], ((Number) row[1]).intValue(), (byte[]) row[2]))
                        .toList());
    }

    /** Puts the same data key, wrapped anew, in its place; does nothing if it was erased or changed meanwhile. */
    public Uni<Integer> replace(Mutiny.Session session, Place place, Wrapped old, byte[] anew) {
        String update = "update %2$s set wrapped_key = ? where %1$s = ? and wrapped_key = ?"
                .formatted(place.column, place.table);
        return session.createNativeQuery(update)
                .setParameter(1, anew)
                .setParameter(2, old.id())
                .setParameter(3, old.key())
                .executeUpdate();
    }
}
