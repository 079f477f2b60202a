package org.huiyin.intake.store.window;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.store.JsonRows;
import org.huiyin.intake.window.Rectification;
import org.huiyin.intake.window.WindowProblem;
import org.huiyin.intake.window.WindowSession;
import org.jspecify.annotations.Nullable;

/** Sessions at the window and their problems. A problem is put right once, and filed as a complaint once. */
@ApplicationScoped
public class WindowRows {
    private static final String ADD =
            """
            insert into window_session (id, held_on, place, leader_name, leader_unit, leader_rank, role, person_times, matters,
              recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADD_PROBLEMS =
            """
            insert into window_problem (id, session_id, problem_group, level, words, rectified_on, measure)
            select id, ?, problem_group, level, words, rectified_on, measure
            from jsonb_to_recordset(cast(cast(? as text) as jsonb))
              as p(id uuid, problem_group text, level text, words text, rectified_on date, measure text)""";
    private static final String SESSIONS =
            """
            select s.id, s.held_on, s.place, s.leader_name, s.leader_unit, s.leader_rank, s.role, s.person_times, s.matters,
              (select count(*) from window_problem p where p.session_id = s.id) as problems
            from window_session s where s.id < ? order by s.id desc limit ?""";
    private static final String PROBLEMS =
            """
            select p.id, p.session_id, s.held_on, s.place, p.problem_group, p.level, p.words, p.rectified_on, p.measure,
              p.complaint_id from window_problem p join window_session s on s.id = p.session_id where\s""";
    private static final String RECTIFY =
            "update window_problem set rectified_on = ?, measure = ? where id = ? and rectified_on is null";
    private static final String FILED =
            "update window_problem set complaint_id = ? where id = ? and complaint_id is null";
    private static final String TOTALS =
            """
            select count(*) as sessions, coalesce(sum(person_times), 0) as person_times, coalesce(sum(matters), 0) as matters
            from window_session where held_on between ? and ?""";
    private static final String CELLS =
            """
            select p.level, p.problem_group, count(*) as problems, count(p.rectified_on) as rectified
            from window_problem p join window_session s on s.id = p.session_id
            where s.held_on between ? and ? group by p.level, p.problem_group""";

    /** A session in a list. */
    @Schema(name = "WindowSession")
    public record Stored(
            UUID id,
            LocalDate heldOn,
            String place,
            String leaderName,
            String leaderUnit,
            String leaderRank,
            String role,
            int personTimes,
            int matters,
            long problems) {}

    /** A problem and what became of it. */
    @Schema(name = "WindowProblem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Found(
            UUID id,
            UUID sessionId,
            LocalDate heldOn,
            String place,
            String problemGroup,
            String level,
            String words,
            @Nullable LocalDate rectifiedOn,
            @Nullable String measure,
            @Nullable UUID complaintId) {}

    /** Sums over sessions. */
    public record Totals(long sessions, long personTimes, long matters) {}

    /** Problems of one level and group. */
    public record Cell(String level, String problemGroup, long problems, long rectified) {}

    private record Sent(
            UUID id,
            String problemGroup,
            String level,
            String words,
            @Nullable LocalDate rectifiedOn,
            @Nullable String measure) {
        static Sent of(WindowProblem problem) {
            Rectification done = problem.rectification();
            return new Sent(
                    UuidCreator.getTimeOrderedEpoch(),
                    problem.group().name(),
                    problem.level().name(),
                    problem.words(),
                    done == null ? null : done.on(),
                    done == null ? null : done.measure());
        }
    }

    public Uni<Void> add(Mutiny.Session session, UUID id, WindowSession held, Recorded recorded) {
        return JsonRows.execute(
                        session,
                        ADD,
                        id,
                        held.heldOn(),
                        held.place(),
                        held.leader().name(),
                        held.leader().unit(),
                        held.leader().rank(),
                        held.role().name(),
                        held.personTimes(),
                        held.matters(),
                        recorded.by(),
                        recorded.at())
                .chain(() -> JsonRows.execute(
                        session,
                        ADD_PROBLEMS,
                        id,
                        JsonRows.write(held.problems().stream().map(Sent::of).toList())))
                .replaceWithVoid();
    }

    /** By whom it was written down, and when. */
    public record Recorded(String by, Instant at) {}

    /** The latest recorded first, beginning before one. */
    public Uni<List<Stored>> sessions(Mutiny.Session session, UUID before, int limit) {
        return JsonRows.list(session, Stored.class, SESSIONS, before, limit);
    }

    public Uni<Optional<Found>> problem(Mutiny.Session session, UUID id) {
        return JsonRows.find(session, Found.class, PROBLEMS + "p.id = ?", id);
    }

    /** In the order in which they were written down; of one session, or of all. */
    public Uni<List<Found>> problems(Mutiny.Session session, Wanted wanted, int limit) {
        String narrowed = PROBLEMS
                + "p.id > ? and (cast(? as text) is null or (p.rectified_on is not null) = cast(cast(? as text) as boolean))"
                + " and (cast(? as text) is null or p.session_id = cast(cast(? as text) as uuid)) order by p.id limit ?";
        String rectified =
                wanted.rectified() == null ? null : wanted.rectified().toString();
        String of = wanted.session() == null ? null : wanted.session().toString();
        return JsonRows.list(session, Found.class, narrowed, wanted.after(), rectified, rectified, of, of, limit);
    }

    /** Which problems a page shows. */
    public record Wanted(@Nullable Boolean rectified, @Nullable UUID session, UUID after) {}

    /** False if it was put right before. */
    public Uni<Boolean> rectify(Mutiny.Session session, UUID id, Rectification done) {
        return JsonRows.execute(session, RECTIFY, done.on(), done.measure(), id).map(rows -> rows == 1);
    }

    /** False if it was filed before. */
    public Uni<Boolean> filed(Mutiny.Session session, UUID id, UUID complaint) {
        return JsonRows.execute(session, FILED, complaint, id).map(rows -> rows == 1);
    }

    public Uni<Totals> totals(Mutiny.Session session, LocalDate from, LocalDate until) {
        return JsonRows.list(session, Totals.class, TOTALS, from, until).map(rows -> rows.get(0));
    }

    public Uni<List<Cell>> cells(Mutiny.Session session, LocalDate from, LocalDate until) {
        return JsonRows.list(session, Cell.class, CELLS, from, until);
    }
}
