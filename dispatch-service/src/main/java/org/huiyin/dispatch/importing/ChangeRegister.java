package org.huiyin.dispatch.importing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.dated.DatedRegister;
import org.huiyin.dispatch.dated.Entry;
import org.huiyin.dispatch.store.CityRows;
import org.huiyin.dispatch.store.EntryStore;

/** Adds entries to the register under its lock, so that two changes never judge by the same register. */
@ApplicationScoped
public class ChangeRegister {
    private final CityRows rows;
    private final EntryStore entries;
    private final PutInForce putInForce;

    ChangeRegister(CityRows rows, EntryStore entries, PutInForce putInForce) {
        this.rows = rows;
        this.entries = entries;
        this.putInForce = putInForce;
    }

    /** The change sees the register as it stands and answers with the entries to be added; what it throws changes nothing. */
    public Uni<Void> run(
            Mutiny.Session session, EntryStore.Recorded recorded, Function<DatedRegister, List<Entry>> change) {
        Instant now = recorded.at();
        return rows.lock(session)
                .chain(() -> entries.all(session))
                .map(change)
                .chain(added -> entries.put(session, added, recorded))
                .chain(() -> putInForce.run(session, now));
    }

    /** Codes of the categories, which are also the industries. */
    public static Set<String> categories() {
        return Industries.known();
    }
}
