package org.huiyin.evaluation.appealing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CycleRecomputed;
import org.huiyin.evaluation.appeal.Appeal;
import org.huiyin.evaluation.conducting.Act;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.conducting.Refusals;
import org.huiyin.evaluation.conducting.Step;
import org.huiyin.evaluation.conducting.StoredRuns;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.Decision;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.evaluation.cycle.Stage;
import org.huiyin.evaluation.run.Run;
import org.huiyin.evaluation.run.RunDifference;
import org.huiyin.evaluation.store.AppealRows;
import org.huiyin.evaluation.store.RecomputationRows;

/** Takes a run over corrected facts in the place of the former one; what it changed becomes part of the decisions. */
@ApplicationScoped
public class RecomputeCycle {
    private final Cycles cycles;
    private final StoredRuns runs;
    private final AppealRows appeals;
    private final ReadFacts facts;
    private final RecomputationRows recomputations;

    RecomputeCycle(
            Cycles cycles, StoredRuns runs, AppealRows appeals, ReadFacts facts, RecomputationRows recomputations) {
        this.cycles = cycles;
        this.runs = runs;
        this.appeals = appeals;
        this.facts = facts;
        this.recomputations = recomputations;
    }

    public Uni<Cycle> run(Mutiny.Session session, Act act, long version, UUID runId) {
        return cycles.lock(session, act.cycle(), version).chain(cycle -> {
            if (cycle.stage() != Stage.APPEALS) {
                throw Refusals.problem(Refusal.WRONG_STAGE, cycle);
            }
            return runs.of(session, cycle).chain(former -> runs.require(session, runId)
                    .chain(next -> recompute(session, act, cycle, new Both(former, next))));
        });
    }

    private Uni<Cycle> recompute(Mutiny.Session session, Act act, Cycle cycle, Both runs) {
        Run next = runs.next();
        return appeals.of(session, cycle.id())
                .chain(known -> missing(session, known, runs).map(Appeal.situation(known)::lacking))
                .map(situation -> cycle.recompute(next, situation, act.now())
                        .orThrow(reason -> Refusals.problem(reason, situation)))
                .chain(computed -> cycles.move(
                        session,
                        act,
                        cycle,
                        new Cycles.Decided(
                                Decision.allowed(computed),
                                Step.of("recomputation", next.id().toString(), told(cycle, next, act)))))
                .call(() -> appeals.takeUp(session, cycle.id(), next.id()))
                .call(() -> recomputations.add(session, cycle.id(), difference(runs, act)));
    }

    /** Facts that stand uncorrected in the data of the next run although their correction was granted. */
    private Uni<List<String>> missing(Mutiny.Session session, List<Appeal> known, Both runs) {
        Uni<List<String>> missing = Uni.createFrom().item(List.of());
        List<Appeal> open = known.stream().filter(one -> !one.due().isEmpty()).toList();
        for (Appeal appeal : open) {
            var question = new ReadFacts.Question(appeal.section(), appeal.due(), runs.former());
            missing = missing.chain(
                    former -> facts.in(session, question, runs.next().manifest())
                            .map(read -> Stream.concat(former.stream(), appeal.uncorrected(read).stream())
                                    .toList()));
        }
        return missing;
    }

    private static RecomputationRows.Recomputation difference(Both runs, Act act) {
        return new RecomputationRows.Recomputation(
                runs.next().id(),
                runs.former().id(),
                RunDifference.between(runs.former().result(), runs.next().result()),
                act.at());
    }

    private static CycleRecomputed told(Cycle cycle, Run next, Act act) {
        return new CycleRecomputed(
                cycle.id(),
                next.id(),
                cycle.run(),
                next.manifest().asOf(),
                next.manifest().resultDigest(),
                act.at());
    }

    private record Both(Run former, Run next) {}
}
