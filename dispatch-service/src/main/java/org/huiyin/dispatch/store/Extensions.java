package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.MoreTime;

/** Who asked for more time, and who decided. One question per assignment is open at a time. */
@ApplicationScoped
public class Extensions {
    private static final String ASKED =
            """
            select n, asked_by, working_days, coalesce(cast(granted as text), '') from case_extension
            where case_id = ? and cycle = ? order by n""";
    private static final String ASK =
            """
            insert into case_extension (case_id, cycle, n, asked_by, asked_at, working_days, basis)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String DECIDE =
            """
            update case_extension set decided_by = ?, decided_at = ?, granted = ?
            where case_id = ? and cycle = ? and granted is null""";

    /** What was asked for in one assignment of a case, in order. */
    public Uni<Asked> of(Mutiny.Session session, UUID caseId, int cycle) {
        return session.createNativeQuery(ASKED, Object[].class)
                .setParameter(1, caseId)
                .setParameter(2, cycle)
                .getResultList()
                .map(rows -> new Asked(rows.stream().map(Question::of).toList()));
    }

    public Uni<Void> ask(Mutiny.Session session, UUID caseId, int cycle, Question question, String basis, Instant now) {
        return session.createNativeQuery(ASK)
                .setParameter(1, caseId)
                .setParameter(2, cycle)
                .setParameter(3, question.n())
                .setParameter(4, question.wanted().askedBy())
                .setParameter(5, now)
                .setParameter(6, question.wanted().workingDays())
                .setParameter(7, basis)
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Void> decide(
            Mutiny.Session session, UUID caseId, int cycle, String decidedBy, boolean granted, Instant now) {
        return session.createNativeQuery(DECIDE)
                .setParameter(1, decidedBy)
                .setParameter(2, now)
                .setParameter(3, granted)
                .setParameter(4, caseId)
                .setParameter(5, cycle)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** All questions of one assignment. */
    public record Asked(List<Question> questions) {

        public Optional<Question> open() {
            return questions.stream()
                    .filter(question -> question.decision() == Decision.OPEN)
                    .findFirst();
        }

        public int granted() {
            return (int) questions.stream()
                    .filter(question -> question.decision() == Decision.GRANTED)
                    .count();
        }

        public Question next(MoreTime wanted) {
            return new Question(questions.size() + 1, wanted, Decision.OPEN);
        }
    }

    /** The n-th question for more time. */
    public record Question(int n, MoreTime wanted, Decision decision) {

        private static Question of(Object[] row) {
            Decision decision =
                    switch ((String) row[3]) {
                        case "" -> Decision.OPEN;
                        case "true" -> Decision.GRANTED;
                        default -> Decision.REFUSED;
                    };
            return new Question((Integer) row[0], new MoreTime((String) row[1], (Integer) row[2]), decision);
        }
    }

    /** How a question was decided. */
    public enum Decision {
        OPEN,
        GRANTED,
        REFUSED
    }
}
