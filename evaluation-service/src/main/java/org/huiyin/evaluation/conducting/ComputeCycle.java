package org.huiyin.evaluation.conducting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CycleComputed;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.run.Run;

/** Takes a run of the frozen rules over the closed data as the preliminary one. */
@ApplicationScoped
public class ComputeCycle {
    private final Cycles cycles;
    private final StoredRuns runs;

    public ComputeCycle(Cycles cycles, StoredRuns runs) {
        this.cycles = cycles;
        this.runs = runs;
    }

    public Uni<Cycle> run(Mutiny.Session session, Act act, long version, UUID runId) {
        return cycles.lock(session, act.cycle(), version).chain(cycle -> runs.require(session, runId)
                .chain(run -> cycles.move(
                        session,
                        act,
                        cycle,
                        new Cycles.Decided(
                                cycle.compute(run, act.now()),
                                Step.of("computation", run.id().toString(), computed(cycle, run, act))))));
    }

    private static CycleComputed computed(Cycle cycle, Run run, Act act) {
        return new CycleComputed(
                cycle.id(), run.id(), run.manifest().asOf(), run.manifest().resultDigest(), act.at());
    }
}
