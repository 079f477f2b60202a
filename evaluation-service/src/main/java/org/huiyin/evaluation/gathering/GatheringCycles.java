package org.huiyin.evaluation.gathering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.conducting.Act;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.conducting.Refusals;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.Refusal;

/** Cycles that still gather; for all others it is too late or too early. */
@ApplicationScoped
class GatheringCycles {
    private final Cycles cycles;

    GatheringCycles(Cycles cycles) {
        this.cycles = cycles;
    }

    /** Nobody else numbers anything in it until the transaction ends. */
    Uni<Cycle> lock(Mutiny.Session session, Act act) {
        return cycles.lock(session, act.cycle()).invoke(GatheringCycles::requireGathering);
    }

    /** Many raters at once. */
    Uni<Cycle> hold(Mutiny.Session session, Act act) {
        return cycles.hold(session, act.cycle()).invoke(GatheringCycles::requireGathering);
    }

    private static void requireGathering(Cycle cycle) {
        if (!cycle.stage().gathers()) {
            throw Refusals.problem(Refusal.WRONG_STAGE, cycle);
        }
    }
}
