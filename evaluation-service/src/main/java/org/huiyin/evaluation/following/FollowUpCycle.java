package org.huiyin.evaluation.following;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CycleArchived;
import org.huiyin.evaluation.conducting.Act;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.conducting.FrozenRuleSets;
import org.huiyin.evaluation.conducting.Refusals;
import org.huiyin.evaluation.conducting.Step;
import org.huiyin.evaluation.consequence.Consequence;
import org.huiyin.evaluation.consequence.Consequence.FollowUp;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.evaluation.cycle.Stage;
import org.huiyin.evaluation.store.ConsequenceRows;

/** Looks at every consequence again when its months are over, and archives the cycle. */
@ApplicationScoped
public class FollowUpCycle {
    private final Cycles cycles;
    private final FrozenRuleSets ruleSets;
    private final ConsequenceRows consequences;

    public FollowUpCycle(Cycles cycles, FrozenRuleSets ruleSets, ConsequenceRows consequences) {
        this.cycles = cycles;
        this.ruleSets = ruleSets;
        this.consequences = consequences;
    }

    /** What was found of each consequence, by its number. */
    public Uni<Cycle> followUp(Mutiny.Session session, Act act, long version, Map<Integer, FollowUp> found) {
        return cycles.lock(session, act.cycle(), version)
                .chain(cycle -> {
                    if (cycle.stage() != Stage.CONSEQUENCES) {
                        throw Refusals.problem(Refusal.WRONG_STAGE, cycle);
                    }
                    return ruleSets.of(session, cycle).chain(rules -> consequences
                            .of(session, cycle.id())
                            .chain(known -> cycles.move(
                                    session,
                                    act,
                                    cycle,
                                    new Cycles.Decided(
                                            cycle.followUp(isComplete(known, found), rules.procedure(), act.now()),
                                            Step.of("follow-up", "" + found.size())))));
                })
                .call(cycle -> store(session, cycle, found));
    }

    public Uni<Cycle> archive(Mutiny.Session session, Act act, long version) {
        return cycles.lock(session, act.cycle(), version)
                .chain(cycle -> cycles.move(
                        session,
                        act,
                        cycle,
                        new Cycles.Decided(
                                cycle.archive(act.now()),
                                Step.of("archive", "", new CycleArchived(cycle.id(), act.at())))));
    }

    private static boolean isComplete(List<Consequence> known, Map<Integer, FollowUp> found) {
        return known.size() == found.size()
                && known.stream()
                        .allMatch(one -> found.containsKey(one.number())
                                && one.mayBecome(found.get(one.number()).outcome()));
    }

    private Uni<Void> store(Mutiny.Session session, Cycle cycle, Map<Integer, FollowUp> found) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Map.Entry<Integer, FollowUp> entry : found.entrySet()) {
            all = all.chain(() -> consequences.followUp(session, cycle.id(), entry.getKey(), entry.getValue()));
        }
        return all;
    }
}
