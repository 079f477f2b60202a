package org.huiyin.evaluation.judging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.conducting.Act;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.conducting.Refusals;
import org.huiyin.evaluation.conducting.Step;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.ListSituation;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.evaluation.cycle.Stage;

/** Ends the panel's review once it decided on every nomination. */
@ApplicationScoped
public class ReviewCycle {
    private final Cycles cycles;
    private final Panels panels;

    public ReviewCycle(Cycles cycles, Panels panels) {
        this.cycles = cycles;
        this.panels = panels;
    }

    public Uni<Cycle> run(Mutiny.Session session, Act act, long version) {
        return cycles.lock(session, act.cycle(), version).chain(cycle -> {
            if (cycle.stage() != Stage.COMPUTED) {
                throw Refusals.problem(Refusal.WRONG_STAGE, cycle);
            }
            return panels.of(session, cycle)
                    .chain(sitting -> cycles.move(
                            session,
                            act,
                            cycle,
                            new Cycles.Decided(
                                    cycle.review(
                                            new ListSituation(sitting.panel().isComplete(), false), act.now()),
                                    Step.of("review", cycle.run().toString()))));
        });
    }
}
