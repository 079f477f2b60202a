package org.huiyin.evaluation.judging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.conducting.Act;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.conducting.Refusals;
import org.huiyin.evaluation.conducting.Step;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.evaluation.panel.Member;
import org.huiyin.evaluation.store.Entered;
import org.huiyin.evaluation.store.PanelRows;
import org.huiyin.service.problem.Problems;

/** Names the members of a cycle's panel, each with the unit that recuses; nobody joins once the panel has begun to end. */
@ApplicationScoped
public class NameMembers {
    private final Cycles cycles;
    private final PanelRows panels;

    public NameMembers(Cycles cycles, PanelRows panels) {
        this.cycles = cycles;
        this.panels = panels;
    }

    public Uni<Member> name(Mutiny.Session session, Act act, Member member) {
        return cycles.lock(session, act.cycle())
                .invoke(cycle -> {
                    if (!cycle.stage().forms()) {
                        throw Refusals.problem(Refusal.WRONG_STAGE, cycle);
                    }
                })
                .chain(cycle -> panels.name(session, cycle.id(), member, new Entered(act.author(), act.at()))
                        .invoke(added -> {
                            if (!added) {
                                throw Problems.conflict("already-a-member", "This person is a member already.");
                            }
                        })
                        .chain(() -> cycles.note(
                                session, act, cycle, Step.of("panel-member", member.subject() + " " + member.unit()))))
                .replaceWith(member);
    }
}
