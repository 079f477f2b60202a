package org.huiyin.notification.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CycleOpened;

/** Names of evaluation cycles. */
@ApplicationScoped
public class CycleRows {

    private static final String PUT =
            "insert into cycle_name (id, name_zh, name_en) values (?, ?, ?) on conflict (id) do nothing";
    private static final String NAMED =
            "select cast(to_jsonb(found) as text) from (select name_zh as title_zh, name_en as title_en from cycle_name where id = ?) found";

    public Uni<Void> put(Mutiny.Session session, CycleOpened cycle) {
        return JsonRows.execute(session, PUT, cycle.cycleId(), cycle.nameZh(), cycle.nameEn())
                .replaceWithVoid();
    }

    /** Facts with the name of this cycle as their title; without one if it was never heard of. */
    public Uni<StoredFacts> named(Mutiny.Session session, UUID cycle) {
        return JsonRows.list(session, StoredFacts.class, NAMED, cycle)
                .map(found -> found.isEmpty() ? StoredFacts.none() : found.get(0));
    }
}
