package org.huiyin.evaluation.gathering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.conducting.Act;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.conducting.Refusals;
import org.huiyin.evaluation.conducting.SectionsInScope;
import org.huiyin.evaluation.conducting.Step;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.evaluation.evidence.Indicator;
import org.huiyin.evaluation.evidence.IndicatorValue;
import org.huiyin.evaluation.store.Entered;
import org.huiyin.evaluation.store.IndicatorRows;
import org.huiyin.service.problem.Problems;

/** Defines external indicators and surveys, and records what they say of sections, within range and period. */
@ApplicationScoped
public class RecordIndicators {
    private final Cycles cycles;
    private final GatheringCycles gathering;
    private final SectionsInScope sections;
    private final IndicatorRows indicators;

    public RecordIndicators(
            Cycles cycles, GatheringCycles gathering, SectionsInScope sections, IndicatorRows indicators) {
        this.cycles = cycles;
        this.gathering = gathering;
        this.sections = sections;
        this.indicators = indicators;
    }

    public Uni<Indicator> define(Mutiny.Session session, Act act, Indicator indicator) {
        return cycles.lock(session, act.cycle())
                .invoke(cycle -> {
                    if (!cycle.stage().forms()) {
                        throw Refusals.problem(Refusal.WRONG_STAGE, cycle);
                    }
                })
                .chain(cycle -> indicators
                        .define(session, cycle.id(), indicator, new Entered(act.author(), act.at()))
                        .invoke(added -> {
                            if (!added) {
                                throw Problems.conflict("code-taken", "There is an indicator with this code.");
                            }
                        })
                        .chain(() -> cycles.note(session, act, cycle, Step.of("indicator", indicator.code()))))
                .replaceWith(indicator);
    }

    public Uni<IndicatorValue> record(Mutiny.Session session, Act act, IndicatorValue value) {
        return gathering.lock(session, act).chain(cycle -> indicator(session, cycle, value.code())
                .invoke(indicator -> requireSound(indicator, value, cycle))
                .chain(indicator -> sections.unitOf(session, cycle, value.section()))
                .chain(unit -> indicators.record(session, cycle.id(), value, new Entered(act.author(), act.at())))
                .invoke(added -> {
                    if (!added) {
                        throw Problems.conflict("already-recorded", "There is a value of this section and period.");
                    }
                })
                .chain(() -> cycles.note(
                        session, act, cycle, Step.of("indicator-value", value.code() + " " + value.section())))
                .replaceWith(value));
    }

    private Uni<Indicator> indicator(Mutiny.Session session, Cycle cycle, String code) {
        return indicators
                .find(session, cycle.id(), code)
                .map(found -> found.orElseThrow(() -> Problems.unprocessable(
                        "/code", "unknown-indicator", "The cycle has no indicator with this code.")));
    }

    private static void requireSound(Indicator indicator, IndicatorValue value, Cycle cycle) {
        if (!indicator.admits(value.value())) {
            throw Problems.unprocessable("/value", "out-of-range", "The value lies outside of the indicator's range.");
        }
        if (!value.isWithin(cycle.charter().scope())) {
            throw Problems.unprocessable("/from", "outside-the-cycle", "The period lies outside of the cycle's days.");
        }
    }
}
