package org.huiyin.intake.store.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.help.Assignment;
import org.huiyin.intake.store.JsonRows;
import org.jspecify.annotations.Nullable;

/** Who helps whom: periods are ended, never removed, and the database lets none of one role overlap. */
@ApplicationScoped
public class AssignmentRows {
    private static final String ONE_PER_ROLE = "one_helper_per_role";
    private static final String SENT =
            """
            with sent as (
              select * from jsonb_to_recordset(cast(cast(? as text) as jsonb))
                as s(credit_code text, helper text, role text, starts date, ends date))
            """;
    private static final String WANTED = SENT
            + """
            , wanted as (
              select e.id as enterprise_id, h.id as helper_id, sent.role, sent.starts, sent.ends
              from sent join enterprise e on e.credit_code = sent.credit_code and e.state = 'REGISTERED'
                join helper h on h.code = sent.helper)
            """;
    private static final String UNKNOWN = SENT
            + """
            select sent.credit_code, sent.helper, e.id is not null as enterprise_known, h.id is not null as helper_known
            from sent left join enterprise e on e.credit_code = sent.credit_code and e.state = 'REGISTERED'
              left join helper h on h.code = sent.helper
            where e.id is null or h.id is null""";
    private static final String REPLACE = WANTED
            + """
            update helper_assignment a set ends = w.starts - 1, ended_by = ?, ended_at = ?
            from wanted w
            where a.enterprise_id = w.enterprise_id and a.role = w.role and a.helper_id <> w.helper_id and a.starts < w.starts
              and (a.ends is null or a.ends >= w.starts)""";
    private static final String ADD = WANTED
            + """
            , added as (
              insert into helper_assignment (enterprise_id, helper_id, role, starts, ends, assigned_by, assigned_at)
              select w.enterprise_id, w.helper_id, w.role, w.starts, w.ends, ?, ? from wanted w
              where not exists (select from helper_assignment a where a.enterprise_id = w.enterprise_id
                and a.helper_id = w.helper_id and a.role = w.role and a.starts = w.starts)
              returning enterprise_id)
            select enterprise_id from added""";
    private static final String HISTORY =
            """
            select a.id, h.code as helper, h.name, h.unit, a.role, a.starts as "from", a.ends as until, a.assigned_at
            from helper_assignment a join helper h on h.id = a.helper_id
            where a.enterprise_id = ? order by a.starts desc, a.role, a.id""";
    private static final String END =
            """
            update helper_assignment set ends = ?, ended_by = ?, ended_at = ?
            where id = ? and enterprise_id = ? and starts <= ? and (ends is null or ends > ?)""";

    /** A period of help, as the enterprise's file shows it. */
    @Schema(name = "HelpPeriod")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Held(
            UUID id,
            String helper,
            String name,
            String unit,
            String role,
            LocalDate from,
            @Nullable LocalDate until,
            Instant assignedAt) {}

    /** An assignment of which the register does not know one side. */
    public record Unknown(String creditCode, String helper, boolean enterpriseKnown, boolean helperKnown) {}

    /** Who decides, and when. */
    public record Author(String subject, Instant now) {}

    private record Sent(String creditCode, String helper, String role, LocalDate starts, @Nullable LocalDate ends) {
        static Sent of(Assignment assignment) {
            return new Sent(
                    assignment.enterprise().value(),
                    assignment.helper(),
                    assignment.role().name(),
                    assignment.period().from(),
                    assignment.period().until());
        }
    }

    public Uni<List<Unknown>> unknown(Mutiny.Session session, List<Assignment> assignments) {
        return JsonRows.list(session, Unknown.class, UNKNOWN, sent(assignments));
    }

    /**
     * Ends what is to be replaced the day before and adds what is not there yet; answers the enterprise of each that is new. Fails if
     * a role would be held by two, see {@link #isTaken}.
     */
    public Uni<List<UUID>> assign(Mutiny.Session session, List<Assignment> assignments, Author author) {
        String sent = sent(assignments);
        return JsonRows.execute(session, REPLACE, sent, author.subject(), author.now())
                .chain(() -> session.createNativeQuery(ADD, UUID.class)
                        .setParameter(1, sent)
                        .setParameter(2, author.subject())
                        .setParameter(3, author.now())
                        .getResultList());
    }

    /** Whether the fault says that a role would be held by two at a time. */
    public static boolean isTaken(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (String.valueOf(at.getMessage()).contains(ONE_PER_ROLE)) {
                return true;
            }
        }
        return false;
    }

    /** The latest first. */
    public Uni<List<Held>> history(Mutiny.Session session, UUID enterprise) {
        return JsonRows.list(session, Held.class, HISTORY, enterprise);
    }

    /** False unless the period is this enterprise's, has begun by that day and would last longer. */
    public Uni<Boolean> end(Mutiny.Session session, Ending ending, Author author) {
        return JsonRows.execute(
                        session,
                        END,
                        ending.until(),
                        author.subject(),
                        author.now(),
                        ending.assignment(),
                        ending.enterprise(),
                        ending.until(),
                        ending.until())
                .map(rows -> rows == 1);
    }

    /** Which period ends, and its last day. */
    public record Ending(UUID enterprise, UUID assignment, LocalDate until) {}

    private static String sent(List<Assignment> assignments) {
        return JsonRows.write(assignments.stream().map(Sent::of).toList());
    }
}
