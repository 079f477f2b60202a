package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.card.CaseClock;
import org.jspecify.annotations.Nullable;

/** Clocks of cases: set, stopped, or fired once. */
@ApplicationScoped
public class CaseClockRows {
    // the same deadline told again, by another owner of the same turn, does not warn twice
    private static final String SET =
            """
            insert into card_clock as known
            select kind, case_id, section, unit, round, event_id, due_at, fires_at, 'ARMED'
            from jsonb_populate_record(cast(null as card_clock), cast(cast(? as text) as jsonb))
            on conflict (case_id, kind, section, round) do update set unit = excluded.unit, event_id = excluded.event_id,
              due_at = excluded.due_at, fires_at = excluded.fires_at, state = 'ARMED'
            where known.state <> 'FIRED' or known.due_at <> excluded.due_at""";
    // whoever answers after a day overdue has been overdue all the same
    private static final String STOP =
            """
            update card_clock set state = 'STOPPED'
            where case_id = ? and state = 'ARMED' and (kind = 'WARNING' or fires_at > ?)""";
    private static final String FIRE =
            """
            update card_clock clock set state = 'FIRED'
            from (select case_id, kind, section, round from card_clock where state = 'ARMED' and fires_at <= ?
              order by fires_at limit ? for update skip locked) due
            where clock.case_id = due.case_id and clock.kind = due.kind and clock.section = due.section
              and clock.round = due.round
            returning clock.*,
              (select problem_id from card_common_problem common where common.case_id = clock.case_id)""";
    private static final String JOIN =
            """
            insert into card_common_problem (case_id, problem_id) values (?, ?)
            on conflict (case_id) do update set problem_id = excluded.problem_id""";
    private static final String PART = "delete from card_common_problem where case_id = ?";

    public Uni<Void> set(Mutiny.Session session, CaseClock clock) {
        return JsonRows.execute(session, SET, JsonRows.write(clock)).replaceWithVoid();
    }

    public Uni<Void> stop(Mutiny.Session session, UUID caseId, Instant at) {
        return JsonRows.execute(session, STOP, caseId, at).replaceWithVoid();
    }

    /** The case is part of this common problem from now on, or of none. */
    public Uni<Void> partOf(Mutiny.Session session, UUID caseId, @Nullable UUID problemId) {
        return (problemId == null
                        ? JsonRows.execute(session, PART, caseId)
                        : JsonRows.execute(session, JOIN, caseId, problemId))
                .replaceWithVoid();
    }

    /** Fires what is due; what another replica holds is left to it. */
    public Uni<List<CaseClock>> fire(Mutiny.Session session, Instant now, int limit) {
        return JsonRows.changed(session, CaseClock.class, FIRE, now, limit);
    }
}
