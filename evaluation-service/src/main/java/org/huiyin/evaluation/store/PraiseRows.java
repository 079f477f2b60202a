package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.evidence.Praise;

/** Praise for sections, numbered within their cycle. */
@ApplicationScoped
public class PraiseRows {
    private static final String ADD =
            """
            insert into praise (cycle_id, number, section, unit, source, reference, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String VERIFY =
            "update praise set verified_by = ?, verified_at = ? where cycle_id = ? and number = ? and verified_by is null";
    private static final String OF =
            """
            select number, section, unit, source, reference, recorded_by, verified_by from praise
            where cycle_id = ? order by number""";

    public Uni<Void> add(Mutiny.Session session, UUID cycle, Praise praise, Instant at) {
        return Statements.insert(
                session,
                ADD,
                cycle,
                praise.number(),
                praise.section(),
                praise.unit(),
                praise.source(),
                praise.reference(),
                praise.recordedBy(),
                at);
    }

    /** False if it was verified before. */
    public Uni<Boolean> verify(Mutiny.Session session, UUID cycle, Praise verified, Instant at) {
        return Statements.update(session, VERIFY, verified.verifiedBy(), at, cycle, verified.number())
                .map(changed -> changed == 1);
    }

    public Uni<List<Praise>> of(Mutiny.Session session, UUID cycle) {
        return Statements.list(session, OF, PraiseRows::praise, cycle);
    }

    private static Praise praise(Columns row) {
        return new Praise(
                row.number(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.textOrNull(6));
    }
}
