package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.appeal.Appeal;
import org.huiyin.evaluation.appeal.AppealOutcome;
import org.huiyin.evaluation.appeal.Correction;
import org.huiyin.evaluation.appeal.CorrectionKind;
import org.huiyin.evaluation.appeal.Ruling;
import org.jspecify.annotations.Nullable;

/** Appeals, numbered within their cycle; each is decided once and taken up by a run once. */
@ApplicationScoped
public class AppealRows {
    private static final String ADD =
            """
            insert into appeal (cycle_id, number, section, unit, corrections, filed_by, filed_at, due_on)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String DECIDE =
            """
            update appeal set outcome = ?, granted = ?, reference = ?, late = ?, decided_by = ?, decided_at = ?
            where cycle_id = ? and number = ? and run_id is null""";
    private static final String TAKE_UP =
            "update appeal set run_id = ? where cycle_id = ? and outcome = 'UPHELD' and run_id is null";
    private static final String OF =
            """
            select number, section, unit, corrections, filed_by, filed_at, due_on, outcome, granted, reference, late,
              decided_by, decided_at, run_id from appeal where cycle_id = ? order by number""";

    private static final String NAMING =
            """
            select appeal.number, appeal.granted from appeal join cycle on cycle.id = appeal.cycle_id
            where appeal.outcome = 'UPHELD' and position(cast(? as text) in appeal.granted) > 0
              and not cycle.shadow and cycle.stage <> 'ANNULLED'""";

    public Uni<Void> add(Mutiny.Session session, UUID cycle, Appeal filed) {
        return Statements.insert(
                session,
                ADD,
                cycle,
                filed.number(),
                filed.section(),
                filed.unit(),
                StoredJson.write(filed.corrections()),
                filed.filedBy(),
                filed.filedAt(),
                filed.dueOn());
    }

    public Uni<Void> decide(Mutiny.Session session, UUID cycle, int number, Ruling ruling) {
        return Statements.insert(
                session,
                DECIDE,
                ruling.outcome().name(),
                StoredJson.write(ruling.granted()),
                ruling.reference(),
                ruling.late(),
                ruling.decidedBy(),
                ruling.decidedAt(),
                cycle,
                number);
    }

    /** Says of every upheld appeal that had not been computed with: this run does. */
    public Uni<Void> takeUp(Mutiny.Session session, UUID cycle, UUID run) {
        return Statements.insert(session, TAKE_UP, run, cycle);
    }

    public Uni<List<Appeal>> of(Mutiny.Session session, UUID cycle) {
        return Statements.list(session, OF, AppealRows::appeal, cycle);
    }

    /** Whether an upheld appeal granted that a fact is corrected, in whatever cycle that is no rehearsal and was not annulled. */
    public Uni<Boolean> isGranted(Mutiny.Session session, CorrectionKind kind, UUID fact) {
        String id = fact.toString();
        return Statements.list(session, NAMING, row -> corrections(row.text(1)), id)
                .map(found -> found.stream()
                        .flatMap(List::stream)
                        .anyMatch(granted ->
                                granted.kind() == kind && granted.references().contains(id)));
    }

    private static Appeal appeal(Columns row) {
        return new Appeal(
                row.number(0),
                row.text(1),
                row.text(2),
                corrections(row.text(3)),
                row.text(4),
                row.time(5),
                row.day(6),
                ruling(row));
    }

    private static @Nullable Ruling ruling(Columns row) {
        AppealOutcome outcome = row.wordOrNull(AppealOutcome.class, 7);
        return outcome == null
                ? null
                : new Ruling(
                        outcome,
                        corrections(row.text(8)),
                        row.text(9),
                        row.flag(10),
                        row.text(11),
                        row.time(12),
                        row.idOrNull(13));
    }

    private static List<Correction> corrections(String text) {
        return List.of(StoredJson.read(text, Correction[].class));
    }
}
