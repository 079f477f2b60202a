package org.huiyin.evaluation.conducting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.evaluation.cycle.Stage;
import org.huiyin.evaluation.store.AcknowledgementRows;
import org.huiyin.evaluation.store.AcknowledgementRows.Acknowledgement;
import org.huiyin.service.problem.Problems;

/** Lets each section say whether its data is right, and ends that when all agreed or their days are over. */
@ApplicationScoped
public class ReconcileData {
    private final Cycles cycles;
    private final FrozenRuleSets ruleSets;
    private final SectionsInScope sections;
    private final AcknowledgementRows acknowledgements;

    public ReconcileData(
            Cycles cycles, FrozenRuleSets ruleSets, SectionsInScope sections, AcknowledgementRows acknowledgements) {
        this.cycles = cycles;
        this.ruleSets = ruleSets;
        this.sections = sections;
        this.acknowledgements = acknowledgements;
    }

    /** Of the actor's own section only; every other one is not there. */
    public Uni<Acknowledgement> acknowledge(Mutiny.Session session, Act act, String section, boolean agrees) {
        if (!act.actor().sections().contains(section)) {
            throw Problems.notFound();
        }
        var said = new Acknowledgement(section, agrees, act.at());
        return cycles.lock(session, act.cycle()).chain(cycle -> requireOpen(session, cycle, section)
                .chain(() -> acknowledgements.add(session, cycle.id(), said, act.author()))
                .invoke(added -> {
                    if (!added) {
                        throw Problems.conflict("already-acknowledged", "The section has said so before; that stands.");
                    }
                })
                .chain(() -> cycles.note(session, act, cycle, Step.of("acknowledgement", section + " " + agrees)))
                .replaceWith(said));
    }

    public Uni<Cycle> reconcile(Mutiny.Session session, Act act, long version) {
        return cycles.lock(session, act.cycle(), version).chain(cycle -> {
            if (cycle.stage() != Stage.DATA_CLOSED) {
                throw Refusals.problem(Refusal.WRONG_STAGE, cycle);
            }
            return ruleSets.of(session, cycle).chain(rules -> agreedByAll(session, cycle)
                    .chain(all -> cycles.move(
                            session,
                            act,
                            cycle,
                            new Cycles.Decided(
                                    cycle.reconcile(all, rules.procedure(), act.now()),
                                    Step.of("reconciliation", all ? "agreed by all" : "days over")))));
        });
    }

    private Uni<Void> requireOpen(Mutiny.Session session, Cycle cycle, String section) {
        if (cycle.stage() != Stage.DATA_CLOSED) {
            throw Refusals.problem(Refusal.WRONG_STAGE, cycle);
        }
        return sections.unitOf(session, cycle, section).replaceWithVoid();
    }

    private Uni<Boolean> agreedByAll(Mutiny.Session session, Cycle cycle) {
        return sections.of(session, cycle).chain(covered -> acknowledgements
                .of(session, cycle.id())
                .map(said -> !covered.isEmpty() && agreed(said).containsAll(covered)));
    }

    private static Set<String> agreed(List<Acknowledgement> said) {
        return said.stream()
                .filter(Acknowledgement::agrees)
                .map(Acknowledgement::section)
                .collect(Collectors.toSet());
    }
}
