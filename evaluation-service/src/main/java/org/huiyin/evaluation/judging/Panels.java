package org.huiyin.evaluation.judging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.conducting.FrozenRuleSets;
import org.huiyin.evaluation.conducting.StoredRuns;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.panel.Documents;
import org.huiyin.evaluation.panel.Nominees;
import org.huiyin.evaluation.panel.Panel;
import org.huiyin.evaluation.rules.RuleSet;
import org.huiyin.evaluation.run.Run;
import org.huiyin.evaluation.store.AchievementRows;
import org.huiyin.evaluation.store.HearingRows;
import org.huiyin.evaluation.store.PanelRows;

/** Puts a panel together from what is stored of it and from the run in force. */
@ApplicationScoped
public class Panels {
    private final FrozenRuleSets ruleSets;
    private final StoredRuns runs;
    private final PanelRows panels;
    private final HearingRows hearings;
    private final AchievementRows achievements;

    public Panels(
            FrozenRuleSets ruleSets,
            StoredRuns runs,
            PanelRows panels,
            HearingRows hearings,
            AchievementRows achievements) {
        this.ruleSets = ruleSets;
        this.runs = runs;
        this.panels = panels;
        this.hearings = hearings;
        this.achievements = achievements;
    }

    /** A panel, with the rules and the run it works by. */
    public record Sitting(Cycle cycle, RuleSet rules, Run run, Panel panel) {}

    /** Of a cycle that is computed. */
    public Uni<Sitting> of(Mutiny.Session session, Cycle cycle) {
        return ruleSets.of(session, cycle)
                .chain(rules -> runs.of(session, cycle).chain(run -> documents(session, cycle)
                        .chain(documents -> panel(session, cycle, new Basis(rules, run, documents)))));
    }

    private Uni<Sitting> panel(Mutiny.Session session, Cycle cycle, Basis basis) {
        return panels.members(session, cycle.id())
                .chain(members -> panels.votes(session, cycle.id(), cycle.run())
                        .chain(votes -> panels.verdicts(session, cycle.id())
                                .map(verdicts -> new Panel(
                                        Nominees.of(basis.run().result()),
                                        basis.rules().selection(),
                                        members,
                                        basis.documents(),
                                        votes,
                                        verdicts))))
                .map(panel -> new Sitting(cycle, basis.rules(), basis.run(), panel));
    }

    private Uni<Documents> documents(Mutiny.Session session, Cycle cycle) {
        return hearings.of(session, cycle.id())
                .chain(heard -> achievements.of(session, cycle.id()).map(done -> new Documents(heard, done)));
    }

    private record Basis(RuleSet rules, Run run, Documents documents) {}
}
