package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.evidence.Ballot;
import org.huiyin.evaluation.evidence.Rater;

/** Raters of a cycle and their ballots, one per section. */
@ApplicationScoped
public class BallotRows {
    private static final String NAME =
            """
            insert into rater (cycle_id, subject, rater_group, unit, named_by, named_at) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing""";
    private static final String FIND =
            "select subject, rater_group, unit from rater where cycle_id = ? and subject = ?";
    private static final String CAST =
            """
            insert into appraisal_ballot (cycle_id, rater, section, contact, score, cast_at) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing""";
    private static final String OF =
            """
            select r.rater_group, b.contact, b.score from appraisal_ballot b
            join rater r on r.cycle_id = b.cycle_id and r.subject = b.rater
            where b.cycle_id = ? and b.section = ? order by r.rater_group, b.score, b.contact""";

    /** False if the person is a rater already. */
    public Uni<Boolean> name(Mutiny.Session session, UUID cycle, Rater rater, Entered entered) {
        return Statements.update(
                        session, NAME, cycle, rater.subject(), rater.group(), rater.unit(), entered.by(), entered.at())
                .map(added -> added == 1);
    }

    public Uni<Optional<Rater>> rater(Mutiny.Session session, UUID cycle, String subject) {
        return Statements.one(session, FIND, row -> new Rater(row.text(0), row.text(1), row.text(2)), cycle, subject);
    }

    /** False if the rater has rated the section before. */
    public Uni<Boolean> cast(Mutiny.Session session, UUID cycle, Rater.Opinion opinion, Entered entered) {
        return Statements.update(
                        session,
                        CAST,
                        cycle,
                        entered.by(),
                        opinion.section(),
                        opinion.contact(),
                        opinion.score(),
                        entered.at())
                .map(added -> added == 1);
    }

    public Uni<List<Ballot>> of(Mutiny.Session session, UUID cycle, String section) {
        return Statements.list(session, OF, row -> new Ballot(row.text(0), row.flag(1), row.number(2)), cycle, section);
    }
}
