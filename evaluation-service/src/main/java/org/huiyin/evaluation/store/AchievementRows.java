package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.panel.Achievement;

/** Documented achievements of sections, numbered within their cycle. */
@ApplicationScoped
public class AchievementRows {
    private static final String ADD =
            """
            insert into achievement (cycle_id, number, section, unit, reference, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String VERIFY =
            "update achievement set verified_by = ?, verified_at = ? where cycle_id = ? and number = ? and verified_by is null";
    private static final String OF =
            """
            select number, section, unit, reference, recorded_by, verified_by from achievement
            where cycle_id = ? order by number""";

    public Uni<Void> add(Mutiny.Session session, UUID cycle, Achievement done, Instant at) {
        return Statements.insert(
                session,
                ADD,
                cycle,
                done.number(),
                done.section(),
                done.unit(),
                done.reference(),
                done.recordedBy(),
                at);
    }

    /** False if it was verified before. */
    public Uni<Boolean> verify(Mutiny.Session session, UUID cycle, Achievement verified, Instant at) {
        return Statements.update(session, VERIFY, verified.verifiedBy(), at, cycle, verified.number())
                .map(changed -> changed == 1);
    }

    public Uni<List<Achievement>> of(Mutiny.Session session, UUID cycle) {
        return Statements.list(session, OF, AchievementRows::achievement, cycle);
    }

    private static Achievement achievement(Columns row) {
        return new Achievement(row.number(0), row.text(1), row.text(2), row.text(3), row.text(4), row.textOrNull(5));
    }
}
