package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.progress.DiscontentReason;
import org.huiyin.intake.progress.Opinion;
import org.huiyin.intake.progress.ReopeningReason;

/** What complainants said of an answer or of the end, once per round of handling. */
@ApplicationScoped
public class Voices {
    private static final String ANSWER =
            """
            insert into complaint_answer (complaint_id, round, resolved, satisfaction, reason, answered_at)
            values (?, ?, ?, ?, cast(? as text), ?) on conflict do nothing""";
    private static final String REOPENING =
            """
            insert into complaint_reopening (complaint_id, round, reason, asked_at)
            values (?, ?, ?, ?) on conflict do nothing""";

    /** False when the round was answered before. */
    public Uni<Boolean> answer(Mutiny.Session session, UUID complaint, int round, Opinion opinion, Instant now) {
        DiscontentReason reason = opinion.reason();
        return session.createNativeQuery(ANSWER)
                .setParameter(1, complaint)
                .setParameter(2, round)
                .setParameter(3, opinion.resolved())
                .setParameter(4, opinion.satisfaction().name())
                .setParameter(5, reason == null ? null : reason.name())
                .setParameter(6, now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** False when the round was to be reopened before. */
    public Uni<Boolean> reopening(
            Mutiny.Session session, UUID complaint, int round, ReopeningReason reason, Instant now) {
        return session.createNativeQuery(REOPENING)
                .setParameter(1, complaint)
                .setParameter(2, round)
                .setParameter(3, reason.name())
                .setParameter(4, now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** What its complainant said of the answers, round by round. */
    public Uni<List<OpinionRow>> opinions(Mutiny.Session session, UUID complaint) {
        return session.createSelectionQuery(
                        "from OpinionRow where key.complaintId = :id order by key.round", OpinionRow.class)
                .setParameter("id", complaint)
                .getResultList();
    }

    /** Why its complainant came back, round by round. */
    public Uni<List<PleaRow>> pleas(Mutiny.Session session, UUID complaint) {
        return session.createSelectionQuery(
                        "from PleaRow where key.complaintId = :id order by key.round", PleaRow.class)
                .setParameter("id", complaint)
                .getResultList();
    }
}
