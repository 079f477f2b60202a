package org.huiyin.dispatch.importing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.dispatch.city.City;
import org.huiyin.dispatch.store.CityReader;
import org.huiyin.dispatch.store.EntryStore;

/** Reads the city's data into this process, again whenever the register has another generation than the one that was read. */
@ApplicationScoped
class LoadCity {
    private static final long NONE = -1;
    private final AtomicLong generation = new AtomicLong(NONE);
    private final Transactions transactions;
    private final EntryStore entries;
    private final CityReader reader;
    private final CurrentCity current;
    private final ZoneId zone;

    LoadCity(
            Transactions transactions,
            EntryStore entries,
            CityReader reader,
            CurrentCity current,
            @ConfigProperty(name = "huiyin.zone") ZoneId zone) {
        this.transactions = transactions;
        this.entries = entries;
        this.reader = reader;
        this.current = current;
        this.zone = zone;
    }

    Uni<Void> ifChanged() {
        return transactions.inNew(session -> entries.state(session)
                .chain(state -> state.generation() == generation.get()
                        ? Uni.createFrom().voidItem()
                        : load(session, state.generation())));
    }

    /** The number is read before the data: whatever changes between the two is read again. */
    private Uni<Void> load(Mutiny.Session session, long read) {
        return reader.read(session)
                .invoke(data -> current.set(City.of(data, zone)))
                .invoke(data -> generation.set(read))
                .replaceWithVoid();
    }
}
