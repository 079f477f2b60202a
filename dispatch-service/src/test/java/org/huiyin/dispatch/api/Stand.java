package org.huiyin.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.dispatch.cases.Move;
import org.huiyin.dispatch.cases.StateName;

/** All of a case that a move may change, and whether it has changed as the table of moves says. */
record Stand(StateName state, long version, long eventSeq, long steps, long plansEnded, List<String> events) {
    /** Told beside a move that ends the handling, once per co-handler that is free again. */
    private static final String RELEASE = "case.co-handler-released.v1";

    /** Steps of a plan that are still open end with the case or its merger: one entry in the history, told by the move itself. */
    private static final Set<StateName> ENDS_PLANS = Set.of(StateName.WITHDRAWN, StateName.REFERRED, StateName.MERGED);

    private static final String LOOK =
            """
            select c.state, c.version, c.event_seq,
              (select count(*) from case_step s where s.case_id = c.id) as steps,
              (select count(*) from case_step s where s.case_id = c.id and s.action = 'PLAN_ENDED') as plans_ended,
              (select string_agg(o.type, ',' order by o.seq) from outbox o where o.aggregate_id = c.id) as events
            from dispatch_case c where c.id = ?""";

    static Stand of(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LOOK)) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Stand(
                        StateName.valueOf(row.getString("state")),
                        row.getLong("version"),
                        row.getLong("event_seq"),
                        row.getLong("steps"),
                        row.getLong("plans_ended"),
                        Arrays.stream(row.getString("events").split(","))
                                .map(type -> type.replace("huiyin.", ""))
                                .toList());
            }
        }
    }

    /** The check itself: the move led from one state of the table to another, with one entry and its events. */
    void checkFollows(String what, Move move, Stand before) {
        assertThat(move.from()).as(what).contains(before.state);
        assertThat(move.to()).as(what).contains(state);
        assertThat(version).as(what).isEqualTo(before.version + 1);
        List<String> told = events.subList(before.events.size(), events.size());
        long released = told.stream().filter(RELEASE::equals).count();
        long ended = plansEnded - before.plansEnded;
        assertThat(ended).as(what).isBetween(0L, ENDS_PLANS.contains(state) ? 1L : 0L);
        assertThat(steps).as(what).isEqualTo(before.steps + 1 + released + ended);
        assertThat(told.stream().filter(event -> !event.equals(RELEASE)))
                .as(what)
                .isNotEmpty()
                .isSubsetOf(move.events());
        assertThat(eventSeq).as(what).isEqualTo(before.eventSeq + told.size());
    }
}
