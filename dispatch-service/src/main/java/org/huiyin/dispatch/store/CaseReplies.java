package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Replies to complainants, one per round, sealed. */
@ApplicationScoped
public class CaseReplies {

    /** Keeps the reply of a round; one that the leader sent back is replaced by what the section writes then. */
    public Uni<Void> add(Mutiny.Session session, UUID caseId, SealedReply reply) {
        return session.createNativeQuery(
                        """
                        insert into case_reply (case_id, round, sealed, replied_at) values (?, ?, ?, ?)
                        on conflict (case_id, round) do update
                        set sealed = excluded.sealed, replied_at = excluded.replied_at""")
                .setParameter(1, caseId)
                .setParameter(2, reply.round())
                .setParameter(3, reply.sealed())
                .setParameter(4, reply.repliedAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<List<SealedReply>> of(Mutiny.Session session, UUID caseId) {
        return session.createNativeQuery(
                        "select round, sealed, replied_at from case_reply where case_id = ? order by round",
                        Object[].class)
                .setParameter(1, caseId)
                .getResultList()
                .map(rows -> rows.stream().map(CaseReplies::reply).toList());
    }

    private static SealedReply reply(Object[] row) {
        Instant at = row[2] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[2];
        return new SealedReply((Integer) row[0], (String) row[1], at);
    }

    /** A reply as it is stored and travels. */
    public record SealedReply(int round, String sealed, Instant repliedAt) {}
}
