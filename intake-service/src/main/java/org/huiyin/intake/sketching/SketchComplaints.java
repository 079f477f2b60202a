package org.huiyin.intake.sketching;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.likeness.Sketcher;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.store.ComplaintRow;
import org.huiyin.intake.store.LikenessRow;
import org.huiyin.intake.store.Likenesses;
import org.huiyin.intake.store.Walk;

/** Sketches the next complaints that have no sketch yet, whoever filed them and however long ago. */
@ApplicationScoped
class SketchComplaints {
    /** As many as are opened and sketched in about ten milliseconds: the event loop is not held longer. */
    private static final int AT_ONCE = 25;

    private final Walk walk;
    private final Likenesses likenesses;
    private final Sketcher sketcher;
    private final MasterKey masterKey;

    SketchComplaints(Walk walk, Likenesses likenesses, Sketcher sketcher, MasterKey masterKey) {
        this.walk = walk;
        this.likenesses = likenesses;
        this.sketcher = sketcher;
        this.masterKey = masterKey;
    }

    /** True if there may be more. */
    Uni<Boolean> run(Mutiny.Session session) {
        return walk.next(session, "sketching", AT_ONCE)
                .call(rows -> addMissing(session, rows))
                .map(rows -> rows.size() == AT_ONCE);
    }

    private Uni<Void> addMissing(Mutiny.Session session, List<ComplaintRow> rows) {
        List<ComplaintRow> withWords =
                rows.stream().filter(row -> !row.isErased()).toList();
        return likenesses
                .withoutSketches(session, withWords)
                .chain(missing -> session.persistAll(missing.stream()
                        .map(row -> LikenessRow.of(row, row.sketches(masterKey, sketcher)))
                        .toArray()));
    }
}
