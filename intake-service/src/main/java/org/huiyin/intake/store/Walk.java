package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.service.time.DatabaseClock;

/**
 * Walks once over all complaints in the order of filing, and then over each new one. Stays ten minutes behind: ids are given before
 * transactions end, so a younger complaint could still appear before one that was seen. Passes by what nobody can open any more.
 */
@ApplicationScoped
public class Walk {
    private static final String LOCK = "select upto from complaint_walk where purpose = ? for update skip locked";
    private static final String STEP = "update complaint_walk set upto = ? where purpose = ?";

    private final String next;

    Walk(DatabaseClock clock) {
        this.next = "select * from complaint where id > ? and wrapped_key is not null and filed_at < "
                + clock.expression() + " - interval '10 minutes' order by id limit ?";
    }

    /** The next complaints of a walk, which counts as walked when the transaction ends; none while another replica walks. */
    public Uni<List<ComplaintRow>> next(Mutiny.Session session, String purpose, int most) {
        return session.createNativeQuery(LOCK, UUID.class)
                .setParameter(1, purpose)
                .getSingleResultOrNull()
                .map(Optional::ofNullable)
                .chain(upto -> upto.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : rows(session, upto.get(), most).call(rows -> step(session, purpose, rows)));
    }

    private Uni<List<ComplaintRow>> rows(Mutiny.Session session, UUID upto, int most) {
        return session.createNativeQuery(next, ComplaintRow.class)
                .setParameter(1, upto)
                .setParameter(2, most)
                .getResultList();
    }

    private static Uni<Void> step(Mutiny.Session session, String purpose, List<ComplaintRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(STEP)
                .setParameter(1, rows.get(rows.size() - 1).id)
                .setParameter(2, purpose)
                .executeUpdate()
                .replaceWithVoid();
    }
}
