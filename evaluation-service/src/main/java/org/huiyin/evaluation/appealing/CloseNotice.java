package org.huiyin.evaluation.appealing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.conducting.Act;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.conducting.FrozenRuleSets;
import org.huiyin.evaluation.conducting.Refusals;
import org.huiyin.evaluation.conducting.Step;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.evaluation.cycle.Stage;

/** Ends the public notice when it stood long enough; from then on no appeal comes in. */
@ApplicationScoped
public class CloseNotice {
    private final Cycles cycles;
    private final FrozenRuleSets ruleSets;

    public CloseNotice(Cycles cycles, FrozenRuleSets ruleSets) {
        this.cycles = cycles;
        this.ruleSets = ruleSets;
    }

    public Uni<Cycle> run(Mutiny.Session session, Act act, long version) {
        return cycles.lock(session, act.cycle(), version).chain(cycle -> {
            if (cycle.stage() != Stage.NOTICED) {
                throw Refusals.problem(Refusal.WRONG_STAGE, cycle);
            }
            return ruleSets.of(session, cycle)
                    .chain(rules -> cycles.move(
                            session,
                            act,
                            cycle,
                            new Cycles.Decided(
                                    cycle.closeNotice(rules.procedure(), act.now()), Step.of("notice-closure", ""))));
        });
    }
}
