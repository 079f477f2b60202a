package org.huiyin.dispatch.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.dispatch.store.RowSecurity;
import org.huiyin.dispatch.store.Sight;
import org.jboss.resteasy.reactive.RestMulti;

/**
 * Writes a list of any length page by page, each read in a transaction of its own when the client has taken the one before: memory
 * stays flat, no transaction stays open, and nothing is shown that the list in JSON does not show.
 */
@ApplicationScoped
class CsvPages {
    private static final int SIZE = 1_000;
    private final Transactions transactions;
    private final RowSecurity rowSecurity;

    CsvPages(Transactions transactions, RowSecurity rowSecurity) {
        this.transactions = transactions;
        this.rowSecurity = rowSecurity;
    }

    /** {@code start} is the place before the first row. */
    <T, P> RestMulti<String> stream(Csv<T> csv, Sight sight, P start, Source<T, P> source) {
        Multi<String> rows = Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(start), place -> page(sight, place, source))
                .whilst(page -> page.size() == SIZE)
                .map(csv::rows);
        return answer(
                csv, Multi.createBy().concatenating().streams(Multi.createFrom().item(csv.head()), rows));
    }

    /** For a handful of rows that were read already. */
    <T> RestMulti<String> stream(Csv<T> csv, Sight sight, Function<Mutiny.Session, Uni<List<T>>> read) {
        Uni<String> all = transactions
                .inNew(session -> rowSecurity.show(session, sight).chain(() -> read.apply(session)))
                .map(rows -> csv.head() + csv.rows(rows));
        return answer(csv, all.toMulti());
    }

    private <T, P> Uni<List<T>> page(Sight sight, AtomicReference<P> place, Source<T, P> source) {
        return transactions
                .inNew(session -> rowSecurity.show(session, sight).chain(() -> source.read()
                        .page(session, place.get(), SIZE)))
                .invoke(rows -> {
                    if (!rows.isEmpty()) {
                        place.set(source.position().apply(rows.get(rows.size() - 1)));
                    }
                });
    }

    private static RestMulti<String> answer(Csv<?> csv, Multi<String> text) {
        return RestMulti.fromMultiData(text)
                .header(HttpHeaders.CONTENT_TYPE, Csv.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + csv.name() + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Where the rows come from, and the place of each. */
    record Source<T, P>(Read<T, P> read, Function<T, P> position) {}

    /** Reads at most so many rows after a place. */
    interface Read<T, P> {
        Uni<List<T>> page(Mutiny.Session session, P after, int limit);
    }
}
