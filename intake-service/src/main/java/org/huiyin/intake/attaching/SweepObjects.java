package org.huiyin.intake.attaching;

import com.github.f4b6a3.uuid.util.UuidUtil;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.intake.objects.ObjectStore;
import org.huiyin.intake.store.Attachments;
import org.huiyin.service.time.DatabaseClock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Removes contents that never became attachments, and those whose attachments are gone; every hour, what is older than an hour. */
@ApplicationScoped
public class SweepObjects {
    static final Duration UNTOUCHED = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(SweepObjects.class);
    private static final int PAGE = 500;

    private final Transactions transactions;
    private final Attachments attachments;
    private final ObjectStore objects;
    private final DatabaseClock clock;
    private final Vertx vertx;

    SweepObjects(
            Transactions transactions, Attachments attachments, ObjectStore objects, DatabaseClock clock, Vertx vertx) {
        this.transactions = transactions;
        this.attachments = attachments;
        this.objects = objects;
        this.clock = clock;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(UNTOUCHED.toMillis(), timer -> sweep().subscribe()
                .with(
                        swept -> LOG.infof("%d contents without attachment removed", swept),
                        fault -> LOG.warnf(
                                "contents not swept: %s", fault.getClass().getSimpleName())));
    }

    /** The number of objects that were removed. */
    public Uni<Integer> sweep() {
        return transactions.inNew(clock::now).chain(now -> sweepAfter(null, now.minus(UNTOUCHED), 0));
    }

    private Uni<Integer> sweepAfter(@Nullable UUID last, Instant before, int swept) {
        return objects.idsAfter(last, PAGE).chain(page -> {
            List<UUID> old =
                    page.stream().filter(id -> madeAt(id).isBefore(before)).toList();
            if (old.isEmpty()) {
                return Uni.createFrom().item(swept);
            }
            return sweep(old).chain(removed -> sweepAfter(old.get(old.size() - 1), before, swept + removed));
        });
    }

    /** Ids are in order of time: after the first young one there are only young ones. */
    private Uni<Integer> sweep(List<UUID> old) {
        return transactions.inNew(session -> attachments.known(session, old)).chain(known -> {
            Set<UUID> owned = new HashSet<>(known);
            List<UUID> orphans = old.stream().filter(id -> !owned.contains(id)).toList();
            return Multi.createFrom()
                    .iterable(orphans)
                    .onItem()
                    .transformToUniAndConcatenate(objects::remove)
                    .onItem()
                    .ignoreAsUni()
                    .replaceWith(orphans.size());
        });
    }

    /** When a file came, by the database's clock: part of its id (UUIDv7). */
    static Instant madeAt(UUID id) {
        return UuidUtil.getInstant(id);
    }
}
