package org.huiyin.evaluation.judging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.conducting.Act;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.conducting.Refusals;
import org.huiyin.evaluation.conducting.SectionsInScope;
import org.huiyin.evaluation.conducting.Step;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.evaluation.panel.Achievement;
import org.huiyin.evaluation.store.AchievementRows;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;

/** Records what a section achieved, and has it verified by a third person from outside of its unit. */
@ApplicationScoped
public class DocumentAchievements {
    private final Cycles cycles;
    private final SectionsInScope sections;
    private final AchievementRows achievements;

    public DocumentAchievements(Cycles cycles, SectionsInScope sections, AchievementRows achievements) {
        this.cycles = cycles;
        this.sections = sections;
        this.achievements = achievements;
    }

    /** A leader records those of the own sections only; every other section is not there. */
    public Uni<Achievement> record(Mutiny.Session session, Act act, String section, String reference) {
        if (!act.actor().has(Roles.EVALUATOR) && !act.actor().sections().contains(section)) {
            throw Problems.notFound();
        }
        return gathering(session, act).chain(cycle -> sections.unitOf(session, cycle, section)
                .chain(unit -> achievements.of(session, cycle.id()).chain(known -> {
                    var done = new Achievement(known.size() + 1, section, unit, reference, act.author(), null);
                    return achievements
                            .add(session, cycle.id(), done, act.at())
                            .chain(() -> note(session, act, cycle, done))
                            .replaceWith(done);
                })));
    }

    public Uni<Achievement> verify(Mutiny.Session session, Act act, int number) {
        return gathering(session, act)
                .chain(cycle -> achievements.of(session, cycle.id()).chain(known -> {
                    Achievement verified =
                            find(known, number).verify(act.actor()).orThrow(Refusals::problem);
                    return achievements
                            .verify(session, cycle.id(), verified, act.at())
                            .invoke(changed -> {
                                if (!changed) {
                                    throw Refusals.problem(Refusal.ALREADY_VERIFIED);
                                }
                            })
                            .chain(() -> note(session, act, cycle, verified))
                            .replaceWith(verified);
                }));
    }

    private Uni<Void> note(Mutiny.Session session, Act act, Cycle cycle, Achievement done) {
        String action = done.counts() ? "achievement-verification" : "achievement";
        return cycles.note(session, act, cycle, Step.of(action, done.number() + " " + done.section()));
    }

    private Uni<Cycle> gathering(Mutiny.Session session, Act act) {
        return cycles.lock(session, act.cycle()).invoke(cycle -> {
            if (!cycle.stage().gathers() && !cycle.stage().reviews()) {
                throw Refusals.problem(Refusal.WRONG_STAGE, cycle);
            }
        });
    }

    private static Achievement find(List<Achievement> known, int number) {
        return known.stream()
                .filter(done -> done.number() == number)
                .findFirst()
                .orElseThrow(Problems::notFound);
    }
}
