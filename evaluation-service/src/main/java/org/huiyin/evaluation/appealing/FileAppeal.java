package org.huiyin.evaluation.appealing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.appeal.Appeal;
import org.huiyin.evaluation.appeal.Correction;
import org.huiyin.evaluation.conducting.Act;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.conducting.Refusals;
import org.huiyin.evaluation.conducting.Step;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.evaluation.cycle.Stage;
import org.huiyin.evaluation.judging.Panels;
import org.huiyin.evaluation.panel.ListKind;
import org.huiyin.evaluation.panel.Panel;
import org.huiyin.evaluation.store.AppealRows;
import org.huiyin.service.problem.Problems;

/** The leader of a section on the noticed lists says which facts are wrong. */
@ApplicationScoped
public class FileAppeal {
    private final Cycles cycles;
    private final Panels panels;
    private final AppealRows appeals;

    public FileAppeal(Cycles cycles, Panels panels, AppealRows appeals) {
        this.cycles = cycles;
        this.panels = panels;
        this.appeals = appeals;
    }

    /** Of the actor's own section only; every other one is not there. */
    public Uni<Appeal> run(Mutiny.Session session, Act act, String section, List<Correction> corrections) {
        if (!act.actor().sections().contains(section)) {
            throw Problems.notFound();
        }
        return cycles.lock(session, act.cycle()).chain(cycle -> noticed(session, cycle, section)
                .chain(sitting -> appeals.of(session, cycle.id()).chain(known -> {
                    var filed = filed(known.size() + 1, sitting, act, new Claim(section, corrections));
                    return appeals.add(session, cycle.id(), filed)
                            .chain(() ->
                                    cycles.note(session, act, cycle, Step.of("appeal", filed.number() + " " + section)))
                            .replaceWith(filed);
                })));
    }

    private Uni<Panels.Sitting> noticed(Mutiny.Session session, Cycle cycle, String section) {
        if (cycle.stage() != Stage.NOTICED) {
            throw Refusals.problem(Refusal.WRONG_STAGE, cycle);
        }
        return panels.of(session, cycle).invoke(sitting -> {
            Panel panel = sitting.panel();
            if (!panel.names(ListKind.BEST).contains(section)
                    && !panel.names(ListKind.WORST).contains(section)) {
                throw Refusals.problem(Refusal.NOT_ON_THE_LISTS);
            }
        });
    }

    private static Appeal filed(int number, Panels.Sitting sitting, Act act, Claim claim) {
        return new Appeal(
                number,
                claim.section(),
                sitting.panel().nominees().units().getOrDefault(claim.section(), ""),
                claim.corrections(),
                act.author(),
                act.at(),
                act.now().lastOf(sitting.rules().procedure().appealDays()),
                null);
    }

    private record Claim(String section, List<Correction> corrections) {}
}
