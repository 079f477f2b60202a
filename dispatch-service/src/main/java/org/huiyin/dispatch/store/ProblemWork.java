package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.commonproblem.Measure;
import org.huiyin.dispatch.commonproblem.ReportLevel;
import org.jspecify.annotations.Nullable;

/** What is done about common problems: measures, and reports upward with their replies. Whoever changes them holds the problem. */
@ApplicationScoped
public class ProblemWork {
    private static final String ADD_MEASURE =
            """
            insert into common_problem_measure (problem_id, number, words, section, person, due_on, added_by, added_at)
            select cast(? as uuid), coalesce(max(number), 0) + 1, cast(? as text), cast(? as text), cast(? as text),
              cast(? as date), cast(? as text), cast(? as timestamptz)
            from common_problem_measure where problem_id = ?""";
    private static final String MEASURES =
            """
            select number, words, section, person, due_on, added_by, added_at
            from common_problem_measure where problem_id = ? order by number""";
    private static final String ADD_REPORT =
            "insert into common_problem_report (problem_id, level, words, reported_by, reported_at) values (?, ?, ?, ?, ?)";
    private static final String ADD_REPLY =
            """
            update common_problem_report set reply = ?, recorded_by = ?, replied_at = ?
            where problem_id = ? and level = ?""";
    private static final String REPORTS =
            """
            select level, words, reported_by, reported_at, reply, recorded_by, replied_at
            from common_problem_report where problem_id = ? order by reported_at""";

    public Uni<Void> add(Mutiny.Session session, UUID problem, Measure measure, Signed signed) {
        return session.createNativeQuery(ADD_MEASURE)
                .setParameter(1, problem)
                .setParameter(2, measure.words())
                .setParameter(3, measure.section())
                .setParameter(4, measure.person())
                .setParameter(5, measure.dueOn())
                .setParameter(6, signed.by())
                .setParameter(7, signed.at())
                .setParameter(8, problem)
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<List<StoredMeasure>> measures(Mutiny.Session session, UUID problem) {
        return session.createNativeQuery(MEASURES, Object[].class)
                .setParameter(1, problem)
                .getResultList()
                .map(rows -> rows.stream().map(StoredMeasure::of).toList());
    }

    public Uni<Void> report(Mutiny.Session session, UUID problem, ReportLevel level, String words, Signed signed) {
        return session.createNativeQuery(ADD_REPORT)
                .setParameter(1, problem)
                .setParameter(2, level.name())
                .setParameter(3, words)
                .setParameter(4, signed.by())
                .setParameter(5, signed.at())
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Void> reply(Mutiny.Session session, UUID problem, ReportLevel level, String words, Signed signed) {
        return session.createNativeQuery(ADD_REPLY)
                .setParameter(1, words)
                .setParameter(2, signed.by())
                .setParameter(3, signed.at())
                .setParameter(4, problem)
                .setParameter(5, level.name())
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<List<StoredReport>> reports(Mutiny.Session session, UUID problem) {
        return session.createNativeQuery(REPORTS, Object[].class)
                .setParameter(1, problem)
                .getResultList()
                .map(rows -> rows.stream().map(StoredReport::of).toList());
    }

    /** Who wrote something, and when. */
    public record Signed(String by, Instant at) {}

    /** A measure with its number among those of the problem. */
    public record StoredMeasure(int number, Measure measure, Signed added) {
        private static StoredMeasure of(Object[] row) {
            Measure measure = new Measure((String) row[1], (String) row[2], (String) row[3], (LocalDate) row[4]);
            return new StoredMeasure((Integer) row[0], measure, new Signed((String) row[5], Instants.of(row[6])));
        }
    }

    /** A report to one level, and what that level said. */
    public record StoredReport(
            ReportLevel level, String words, Signed reported, @Nullable String reply, @Nullable Signed replied) {
        private static StoredReport of(Object[] row) {
            Signed replied = row[4] == null ? null : new Signed((String) row[5], Instants.of(row[6]));
            return new StoredReport(
                    ReportLevel.valueOf((String) row[0]),
                    (String) row[1],
                    new Signed((String) row[2], Instants.of(row[3])),
                    (String) row[4],
                    replied);
        }
    }
}
