package org.huiyin.evaluation.judging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.conducting.Act;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.conducting.Refusals;
import org.huiyin.evaluation.conducting.Step;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.evaluation.panel.CastVote;
import org.huiyin.evaluation.panel.ReasonCode;
import org.huiyin.evaluation.panel.Seat;
import org.huiyin.evaluation.panel.Verdict;
import org.huiyin.evaluation.panel.Vote;
import org.huiyin.evaluation.store.PanelRows;

/** A member votes on a nomination, and decides on it when enough have voted; never on the own unit. */
@ApplicationScoped
public class JudgeNomination {
    private final Cycles cycles;
    private final Panels panels;
    private final PanelRows rows;

    public JudgeNomination(Cycles cycles, Panels panels, PanelRows rows) {
        this.cycles = cycles;
        this.panels = panels;
        this.rows = rows;
    }

    public Uni<CastVote> vote(Mutiny.Session session, Act act, Seat seat, Vote vote) {
        return sitting(session, act).chain(sitting -> {
            CastVote cast = sitting.panel().vote(act.actor(), seat, vote).orThrow(Refusals::problem);
            return rows.vote(session, deed(sitting.cycle(), act), cast)
                    .chain(() -> cycles.note(session, act, sitting.cycle(), Step.of("vote", words(seat, vote.name()))))
                    .replaceWith(cast);
        });
    }

    public Uni<Verdict> decide(Mutiny.Session session, Act act, Verdict wish) {
        return sitting(session, act).chain(sitting -> {
            Verdict verdict = sitting.panel().decide(act.actor(), wish).orThrow(Refusals::problem);
            return rows.decide(session, deed(sitting.cycle(), act), verdict)
                    .chain(() -> cycles.note(session, act, sitting.cycle(), Step.of("verdict", words(verdict))))
                    .replaceWith(verdict);
        });
    }

    private Uni<Panels.Sitting> sitting(Mutiny.Session session, Act act) {
        return cycles.lock(session, act.cycle()).chain(cycle -> {
            if (!cycle.stage().reviews()) {
                throw Refusals.problem(Refusal.WRONG_STAGE, cycle);
            }
            return panels.of(session, cycle);
        });
    }

    private static PanelRows.Deed deed(Cycle cycle, Act act) {
        return new PanelRows.Deed(cycle.id(), cycle.run(), act.author(), act.at());
    }

    private static String words(Verdict verdict) {
        ReasonCode reason = verdict.reason();
        return words(verdict.seat(), verdict.choice() + (reason == null ? "" : " " + reason));
    }

    private static String words(Seat seat, String word) {
        return seat.list() + " " + seat.section() + " " + word;
    }
}
