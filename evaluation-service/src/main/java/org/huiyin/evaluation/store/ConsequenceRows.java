package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.consequence.Consequence;
import org.huiyin.evaluation.consequence.Consequence.Done;
import org.huiyin.evaluation.consequence.Consequence.FollowUp;
import org.huiyin.evaluation.consequence.ConsequenceKind;
import org.huiyin.evaluation.consequence.FollowUpOutcome;
import org.jspecify.annotations.Nullable;

/** Consequences, numbered within their cycle. */
@ApplicationScoped
public class ConsequenceRows {
    private static final String ADD =
            """
            insert into consequence (cycle_id, number, section, kind, organ, due_on, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String COMPLETE =
            "update consequence set proof = ?, done_at = ? where cycle_id = ? and number = ? and proof is null";
    private static final String FOLLOW_UP =
            """
            update consequence set outcome = ?, outcome_reference = ?
            where cycle_id = ? and number = ? and outcome is null""";
    private static final String OF =
            """
            select number, section, kind, organ, due_on, proof, done_at, outcome, outcome_reference from consequence
            where cycle_id = ? order by number""";

    public Uni<Void> add(Mutiny.Session session, UUID cycle, Consequence decided, Entered entered) {
        return Statements.insert(
                session,
                ADD,
                cycle,
                decided.number(),
                decided.section(),
                decided.kind().name(),
                decided.organ(),
                decided.dueOn(),
                entered.by(),
                entered.at());
    }

    /** False if it was done before. */
    public Uni<Boolean> complete(Mutiny.Session session, UUID cycle, int number, Done done) {
        return Statements.update(session, COMPLETE, done.proof(), done.at(), cycle, number)
                .map(changed -> changed == 1);
    }

    public Uni<Void> followUp(Mutiny.Session session, UUID cycle, int number, FollowUp found) {
        return Statements.insert(session, FOLLOW_UP, found.outcome().name(), found.reference(), cycle, number);
    }

    public Uni<List<Consequence>> of(Mutiny.Session session, UUID cycle) {
        return Statements.list(session, OF, ConsequenceRows::consequence, cycle);
    }

    private static Consequence consequence(Columns row) {
        return new Consequence(
                row.number(0),
                row.text(1),
                row.word(ConsequenceKind.class, 2),
                row.text(3),
                row.day(4),
                done(row.textOrNull(5), row.timeOrNull(6)),
                followUp(row.wordOrNull(FollowUpOutcome.class, 7), row.textOrNull(8)));
    }

    private static @Nullable Done done(@Nullable String proof, @Nullable Instant at) {
        return proof == null || at == null ? null : new Done(proof, at);
    }

    private static @Nullable FollowUp followUp(@Nullable FollowUpOutcome outcome, @Nullable String reference) {
        return outcome == null || reference == null ? null : new FollowUp(outcome, reference);
    }
}
