package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.panel.Hearing;
import org.huiyin.evaluation.panel.HearingOutcome;

/** Hearings of candidates for the worst: scheduled, perhaps moved, held once. */
@ApplicationScoped
public class HearingRows {
    private static final String SCHEDULE =
            """
            insert into panel_hearing as known (cycle_id, section, scheduled_on) values (?, ?, ?)
            on conflict (cycle_id, section) do update set scheduled_on = excluded.scheduled_on
            where known.outcome is null""";
    private static final String HOLD =
            """
            update panel_hearing set outcome = ?, held_at = ?
            where cycle_id = ? and section = ? and outcome is null and scheduled_on = ?""";
    private static final String OF =
            "select section, scheduled_on, outcome from panel_hearing where cycle_id = ? order by section";

    /** False if it was held already. */
    public Uni<Boolean> schedule(Mutiny.Session session, UUID cycle, Hearing hearing) {
        return Statements.update(session, SCHEDULE, cycle, hearing.section(), hearing.scheduledOn())
                .map(scheduled -> scheduled == 1);
    }

    public Uni<Void> hold(Mutiny.Session session, UUID cycle, Held held) {
        return Statements.insert(
                session,
                HOLD,
                held.outcome().name(),
                held.at(),
                cycle,
                held.hearing().section(),
                held.hearing().scheduledOn());
    }

    public Uni<List<Hearing>> of(Mutiny.Session session, UUID cycle) {
        return Statements.list(
                session,
                OF,
                row -> new Hearing(row.text(0), row.day(1), row.wordOrNull(HearingOutcome.class, 2)),
                cycle);
    }

    /** How a scheduled hearing ended. */
    public record Held(Hearing hearing, HearingOutcome outcome, Instant at) {}
}
