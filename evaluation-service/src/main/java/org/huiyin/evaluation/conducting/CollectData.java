package org.huiyin.evaluation.conducting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CycleDataClosed;
import org.huiyin.evaluation.cycle.Cycle;

/** Begins to collect with the first day of a cycle, and closes the data after its last. */
@ApplicationScoped
public class CollectData {
    private final Cycles cycles;

    public CollectData(Cycles cycles) {
        this.cycles = cycles;
    }

    public Uni<Cycle> begin(Mutiny.Session session, Act act, long version) {
        return cycles.lock(session, act.cycle(), version)
                .chain(cycle -> cycles.move(
                        session, act, cycle, new Cycles.Decided(cycle.collect(act.now()), Step.of("collection", ""))));
    }

    public Uni<Cycle> close(Mutiny.Session session, Act act, long version) {
        return cycles.lock(session, act.cycle(), version)
                .chain(cycle -> cycles.move(
                        session,
                        act,
                        cycle,
                        new Cycles.Decided(
                                cycle.closeData(act.now()),
                                Step.of("data-closure", "", new CycleDataClosed(cycle.id(), act.at())))));
    }
}
