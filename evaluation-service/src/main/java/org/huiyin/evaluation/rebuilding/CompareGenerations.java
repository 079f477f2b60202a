package org.huiyin.evaluation.rebuilding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.evaluation.digesting.DigestFacts;
import org.huiyin.evaluation.rebuild.Comparison;
import org.huiyin.evaluation.rebuild.Rebuild;
import org.huiyin.evaluation.store.GenerationRows;
import org.huiyin.evaluation.store.Snapshots;
import org.huiyin.service.time.DatabaseClock;

/** Hashes both generations at one instant; then, in one transaction, the pointer moves or stays. */
@ApplicationScoped
class CompareGenerations {
    private final Transactions transactions;
    private final DigestFacts digests;
    private final GenerationRows generations;
    private final DatabaseClock clock;

    CompareGenerations(
            Transactions transactions, DigestFacts digests, GenerationRows generations, DatabaseClock clock) {
        this.transactions = transactions;
        this.digests = digests;
        this.generations = generations;
        this.clock = clock;
    }

    Uni<Comparison> compare(Rebuild rebuild) {
        return transactions.inNew(session -> Snapshots.begin(session)
                .chain(() -> Snapshots.live(session))
                .chain(live -> digests.digest(session, live))
                .chain(live ->
                        digests.digest(session, rebuild.generation()).map(rebuilt -> new Comparison(live, rebuilt))));
    }

    Uni<Void> decide(Rebuild rebuild, Comparison result) {
        return transactions.inNew(
                session -> clock.now(session).chain(now -> generations.end(session, rebuild, result, now)));
    }
}
