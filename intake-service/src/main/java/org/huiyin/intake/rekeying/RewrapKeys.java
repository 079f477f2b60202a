package org.huiyin.intake.rekeying;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.transaction.Transactions;
import org.huiyin.intake.complaint.ComplaintId;
import org.huiyin.intake.sealing.EscrowKey;
import org.huiyin.intake.sealing.MasterKey;
import org.huiyin.intake.store.WrappedKeys;
import org.huiyin.intake.store.WrappedKeys.Place;
import org.huiyin.intake.store.WrappedKeys.Wrapped;
import org.jboss.logging.Logger;

/**
 * Wraps every data key anew that a retired master or escrow key has wrapped. Begins with each start while retired keys are configured;
 * what was done is passed by, so it may end at any moment. When it says that it is through, the retired keys can be destroyed.
 */
@ApplicationScoped
public class RewrapKeys {
    private static final Logger LOG = Logger.getLogger(RewrapKeys.class);
    private static final int AT_ONCE = 200;
    private static final UUID LOWEST = new UUID(0, 0);

    private final Transactions transactions;
    private final WrappedKeys keys;
    private final MasterKey masterKey;
    private final EscrowKey escrowKey;
    private final boolean wanted;

    RewrapKeys(
            Transactions transactions,
            WrappedKeys keys,
            MasterKey masterKey,
            EscrowKey escrowKey,
            @ConfigProperty(name = "huiyin.kek-retired") Optional<List<String>> retiredMasters,
            @ConfigProperty(name = "huiyin.escrow-key-retired") Optional<List<String>> retiredEscrows) {
        this.transactions = transactions;
        this.keys = keys;
        this.masterKey = masterKey;
        this.escrowKey = escrowKey;
        this.wanted = retiredMasters.isPresent() || retiredEscrows.isPresent();
    }

    void begin(@Observes StartupEvent started) {
        if (wanted) {
            run().subscribe()
                    .with(
                            count -> LOG.infof("%d keys wrapped anew; no key needs a retired one any more", count),
                            fault -> LOG.warnf(
                                    "keys not wrapped anew, again with the next start: %s",
                                    fault.getClass().getSimpleName()));
        }
    }

    /** Answers how many keys were wrapped anew. */
    public Uni<Integer> run() {
        return Multi.createFrom()
                .items(Place.values())
                .onItem()
                .transformToUniAndConcatenate(this::walk)
                .collect()
                .in(() -> new int[1], (sum, count) -> sum[0] += count)
                .map(sum -> sum[0]);
    }

    /** A loop, not a chain of as many links: the end of a long chain is a deep stack. */
    private Uni<Integer> walk(Place place) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(LOWEST), last -> transactions
                        .inNew(session -> step(session, place, last.get()))
                        .invoke(step -> step.last().ifPresent(last::set)))
                .whilst(step -> step.last().isPresent())
                .collect()
                .in(() -> new int[1], (sum, step) -> sum[0] += step.rewrapped())
                .map(sum -> sum[0]);
    }

    /** How many of a step were wrapped anew, and where the next one begins; nowhere at the end. */
    private record Step(int rewrapped, Optional<UUID> last) {}

    private Uni<Step> step(Mutiny.Session session, Place place, UUID after) {
        return keys.after(session, place, after, AT_ONCE).chain(found -> Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(key -> rewrap(session, place, key))
                .collect()
                .in(() -> new int[1], (sum, count) -> sum[0] += count)
                .map(sum -> new Step(
                        sum[0],
                        found.size() < AT_ONCE
                                ? Optional.empty()
                                : Optional.of(found.get(found.size() - 1).id()))));
    }

    private Uni<Integer> rewrap(Mutiny.Session session, Place place, Wrapped key) {
        var id = new ComplaintId(key.id());
        Optional<byte[]> anew = place.isEscrow()
                ? escrowKey.rewrap(id, key.version(), key.key())
                : masterKey.rewrap(id, key.version(), key.key());
        return anew.map(wrapped -> keys.replace(session, place, key, wrapped))
                .orElse(Uni.createFrom().item(0));
    }
}
