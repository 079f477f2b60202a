package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.rebuild.Comparison;
import org.huiyin.evaluation.rebuild.Rebuild;
import org.huiyin.evaluation.rebuild.Stage;

/** The pointer to the live generation and its mirror, and what becomes of generations that neither points to. */
@ApplicationScoped
public class GenerationRows {
    private static final int CLEARED_AT_ONCE = 5000;
    private static final List<String> TABLES = List.of("complaint_fact", "case_fact", "section_fact");
    private static final String MIRROR =
            """
            update generation_pointer set mirror = rebuild.generation from rebuild
            where rebuild.id = ? and rebuild.finished_at is null""";
    private static final String END =
            """
            update rebuild set stage = ?, live_hash = ?, rebuilt_hash = ?, row_count = ?, finished_at = ?, loser = ?
            where id = ? and finished_at is null""";
    private static final String SWAP = "update generation_pointer set live = ?, mirror = null where mirror = ?";
    private static final String DROP_MIRROR = "update generation_pointer set mirror = null where mirror = ?";

    /** From this transaction's commit on, live events go into the rebuild's generation too. */
    public Uni<Void> mirror(Mutiny.Session session, Rebuild rebuild) {
        return session.createNativeQuery(MIRROR)
                .setParameter(1, rebuild.id())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Ends a rebuild and moves the pointer, both or neither. */
    public Uni<Void> end(Mutiny.Session session, Rebuild rebuild, Comparison result, Instant at) {
        Stage outcome = result.outcome(rebuild.onDifference());
        boolean swap = outcome == Stage.SWAPPED;
        int loser = swap ? result.live().generation() : rebuild.generation();
        return session.createNativeQuery(END)
                .setParameter(1, outcome.name())
                .setParameter(2, result.live().hash())
                .setParameter(3, result.rebuilt().hash())
                .setParameter(4, result.rebuilt().rows())
                .setParameter(5, at)
                .setParameter(6, loser)
                .setParameter(7, rebuild.id())
                .executeUpdate()
                .chain(ended -> ended == 1
                        ? point(session, rebuild, swap)
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Void> point(Mutiny.Session session, Rebuild rebuild, boolean swap) {
        var point = session.createNativeQuery(swap ? SWAP : DROP_MIRROR).setParameter(1, rebuild.generation());
        if (swap) {
            point.setParameter(2, rebuild.generation());
        }
        return point.executeUpdate().replaceWithVoid();
    }

    /**
     * Removes some rows of generations that lost; false when there are none left. All losers, not only the last: a live
     * transaction that was under way when a pointer moved may have left a row behind.
     */
    public Uni<Boolean> clear(Mutiny.Session session) {
        Uni<Integer> cleared = Uni.createFrom().item(0);
        for (String table : TABLES) {
            cleared = cleared.chain(before -> session.createNativeQuery("delete from " + table
                            + " where ctid = any(array(select fact.ctid from " + table
                            + " fact where generation in (select loser from rebuild) limit ?))")
                    .setParameter(1, CLEARED_AT_ONCE)
                    .executeUpdate()
                    .map(rows -> before + rows));
        }
        return cleared.map(rows -> rows > 0);
    }

    public Uni<Void> markCleared(Mutiny.Session session, UUID rebuild) {
        return session.createNativeQuery("update rebuild set cleared = true where id = ?")
                .setParameter(1, rebuild)
                .executeUpdate()
                .replaceWithVoid();
    }
}
