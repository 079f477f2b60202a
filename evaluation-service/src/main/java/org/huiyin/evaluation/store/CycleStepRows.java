package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.cycle.Stage;

/** The history of each cycle. Rows are only ever added; the database refuses everything else. */
@ApplicationScoped
public class CycleStepRows {
    private static final String ADD =
            "insert into cycle_step (cycle_id, at, actor, action, stage, detail) values (?, ?, ?, ?, ?, ?)";
    private static final String PAGE =
            "select id, at, actor, action, stage, detail from cycle_step where cycle_id = ? and id > ? order by id limit ?";

    /**
     * What was done to a cycle.
     *
     * @param stage where the cycle stood afterwards
     * @param detail ids and codes, no words
     */
    public record Step(Instant at, String actor, String action, Stage stage, String detail) {}

    /** A step and its place in the order of all. */
    public record Stored(long id, Step step) {}

    public Uni<Void> add(Mutiny.Session session, UUID cycle, Step step) {
        return Statements.insert(
                session,
                ADD,
                cycle,
                step.at(),
                step.actor(),
                step.action(),
                step.stage().name(),
                step.detail());
    }

    /** In the order in which they were done, from after one on. */
    public Uni<List<Stored>> page(Mutiny.Session session, UUID cycle, long after, int size) {
        return Statements.list(session, PAGE, CycleStepRows::stored, cycle, after, size);
    }

    private static Stored stored(Columns row) {
        var step = new Step(row.time(1), row.text(2), row.text(3), row.word(Stage.class, 4), row.text(5));
        return new Stored(row.longNumber(0), step);
    }
}
