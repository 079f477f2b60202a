package org.huiyin.evaluation.rebuilding;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
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

    /** Each generation in a transaction of its own, side by side; both see the same instant. */
    Uni<Comparison> compare(Rebuild rebuild) {
        return transactions.inNew(session -> Snapshots.begin(session)
                .chain(() -> Snapshots.share(session))
                .chain(shared -> Uni.combine()
                        .all()
                        .unis(
                                Snapshots.live(session).chain(live -> digests.digest(session, live)),
                                home(transactions.inNew(other -> Snapshots.join(other, shared)
                                        .chain(() -> digests.digest(other, rebuild.generation())))))
                        .asTuple())
                .map(both -> new Comparison(both.getItem1(), both.getItem2())));
    }

    /** Goes on where it was asked: the session there may not be used from elsewhere. */
    private static <T> Uni<T> home(Uni<T> elsewhere) {
        Context asking = Vertx.currentContext();
        return elsewhere.emitOn(task -> asking.runOnContext(nothing -> task.run()));
    }

    Uni<Void> decide(Rebuild rebuild, Comparison result) {
        return transactions.inNew(
                session -> clock.now(session).chain(now -> generations.end(session, rebuild, result, now)));
    }
}
