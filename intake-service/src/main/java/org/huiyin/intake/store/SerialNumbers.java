package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Running numbers, fetched fifty at a time: one filing in fifty pays the round trip. What is left when the process ends
 * is never used, since gaps are allowed; a number never comes twice, the unique index sees to that.
 */
@ApplicationScoped
public class SerialNumbers {
    private static final String FETCH = "select nextval('complaint_serial') from generate_series(1, 50)";

    private final Queue<Long> stock = new ConcurrentLinkedQueue<>();

    public Uni<Long> next(Mutiny.Session session) {
        Long serial = stock.poll();
        if (serial != null) {
            return Uni.createFrom().item(serial);
        }
        return session.createNativeQuery(FETCH, Long.class).getResultList().map(this::takeFirst);
    }

    /** Running numbers for a whole batch. */
    Uni<List<Long>> next(Mutiny.Session session, int count) {
        return session.createNativeQuery(
                        "select nextval('complaint_serial') from generate_series(1, cast(? as int))", Long.class)
                .setParameter(1, count)
                .getResultList();
    }

    private Long takeFirst(List<Long> fetched) {
        stock.addAll(fetched.subList(1, fetched.size()));
        return fetched.get(0);
    }
}
