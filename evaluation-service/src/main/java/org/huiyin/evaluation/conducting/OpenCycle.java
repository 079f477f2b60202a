package org.huiyin.evaluation.conducting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CycleOpened;
import org.huiyin.evaluation.cycle.Charter;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.run.Scope;

/** Opens a cycle as a draft, with its charter. */
@ApplicationScoped
public class OpenCycle {
    private final Cycles cycles;

    public OpenCycle(Cycles cycles) {
        this.cycles = cycles;
    }

    public Uni<Cycle> run(Mutiny.Session session, Act act, Charter charter) {
        Cycle cycle = Cycle.opened(act.cycle(), charter, act.at());
        return cycles.open(session, act, cycle, Step.of("opening", "", opened(cycle)));
    }

    private static CycleOpened opened(Cycle cycle) {
        Charter charter = cycle.charter();
        Scope scope = charter.scope();
        return new CycleOpened(
                cycle.id(),
                charter.nameZh(),
                charter.nameEn(),
                charter.kind().name(),
                scope.territory(),
                scope.unitLevel(),
                scope.peerGroups().stream().sorted().toList(),
                scope.from(),
                scope.to(),
                cycle.since());
    }
}
