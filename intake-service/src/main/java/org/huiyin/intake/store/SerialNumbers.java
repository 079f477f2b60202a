package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
    private static final int STOCK = 50;
    private static final String FETCH = "select nextval('complaint_serial') from generate_series(1, cast(? as int))";

    private final Queue<Long> stock = new ConcurrentLinkedQueue<>();

    /** Ascending. A batch that is larger than the stock is has numbers of its own. */
    Uni<List<Long>> next(Mutiny.Session session, int count) {
        if (count > STOCK) {
            return fetch(session, count);
        }
        List<Long> taken = take(count);
        return taken.size() == count
                ? Uni.createFrom().item(taken)
                : fetch(session, STOCK).map(fetched -> {
                    int missing = count - taken.size();
                    taken.addAll(fetched.subList(0, missing));
                    stock.addAll(fetched.subList(missing, fetched.size()));
                    return taken.stream().sorted().toList();
                });
    }

    private List<Long> take(int count) {
        List<Long> taken = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Long serial = stock.poll();
            if (serial != null) {
                taken.add(serial);
            }
        }
        return taken;
    }

    private static Uni<List<Long>> fetch(Mutiny.Session session, int count) {
        return session.createNativeQuery(FETCH, Long.class)
                .setParameter(1, count)
                .getResultList();
    }
}
