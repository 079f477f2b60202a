package org.huiyin.evaluation.judging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.conducting.Act;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.conducting.Refusals;
import org.huiyin.evaluation.conducting.Step;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.evaluation.panel.Hearing;
import org.huiyin.evaluation.panel.HearingOutcome;
import org.huiyin.evaluation.panel.ListKind;
import org.huiyin.evaluation.panel.Seat;
import org.huiyin.evaluation.store.HearingRows;
import org.huiyin.service.problem.Problems;

/** Schedules a hearing for each candidate for the worst, and records how it ended, not before its day. */
@ApplicationScoped
public class HoldHearings {
    private final Cycles cycles;
    private final Panels panels;
    private final HearingRows hearings;

    public HoldHearings(Cycles cycles, Panels panels, HearingRows hearings) {
        this.cycles = cycles;
        this.panels = panels;
        this.hearings = hearings;
    }

    public Uni<Hearing> schedule(Mutiny.Session session, Act act, String section, LocalDate day) {
        if (day.isBefore(act.now().today())) {
            throw Problems.unprocessable("/scheduledOn", "day-gone-by", "A hearing is scheduled for a day to come.");
        }
        var hearing = new Hearing(section, day, null);
        return candidates(session, act, section).chain(sitting -> hearings.schedule(
                        session, sitting.cycle().id(), hearing)
                .invoke(scheduled -> {
                    if (!scheduled) {
                        throw Refusals.problem(Refusal.ALREADY_DONE);
                    }
                })
                .chain(() -> cycles.note(session, act, sitting.cycle(), Step.of("hearing", section + " " + day)))
                .replaceWith(hearing));
    }

    public Uni<Hearing> record(Mutiny.Session session, Act act, String section, HearingOutcome outcome) {
        return candidates(session, act, section).chain(sitting -> {
            Hearing scheduled = scheduled(sitting, section, act);
            var held = new HearingRows.Held(scheduled, outcome, act.at());
            return hearings.hold(session, sitting.cycle().id(), held)
                    .chain(() -> cycles.note(
                            session, act, sitting.cycle(), Step.of("hearing-outcome", section + " " + outcome)))
                    .replaceWith(new Hearing(section, scheduled.scheduledOn(), outcome));
        });
    }

    private static Hearing scheduled(Panels.Sitting sitting, String section, Act act) {
        Hearing hearing = sitting.panel().documents().hearings().stream()
                .filter(known -> known.section().equals(section))
                .filter(known -> act.now().isOnOrAfter(known.scheduledOn()))
                .findFirst()
                .orElseThrow(() -> Refusals.problem(Refusal.HEARING_NOT_HELD));
        if (hearing.outcome() != null) {
            throw Refusals.problem(Refusal.ALREADY_DONE);
        }
        return hearing;
    }

    private Uni<Panels.Sitting> candidates(Mutiny.Session session, Act act, String section) {
        return cycles.lock(session, act.cycle()).chain(cycle -> {
            if (!cycle.stage().reviews()) {
                throw Refusals.problem(Refusal.WRONG_STAGE, cycle);
            }
            return panels.of(session, cycle).invoke(sitting -> {
                if (sitting.panel()
                        .nominees()
                        .nomination(new Seat(ListKind.WORST, section))
                        .isEmpty()) {
                    throw Refusals.problem(Refusal.NOT_NOMINATED);
                }
            });
        });
    }
}
