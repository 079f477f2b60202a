package org.huiyin.evaluation.gathering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.conducting.Act;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.conducting.Refusals;
import org.huiyin.evaluation.conducting.SectionsInScope;
import org.huiyin.evaluation.conducting.Step;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.evaluation.evidence.Praise;
import org.huiyin.evaluation.store.PraiseRows;
import org.huiyin.service.problem.Problems;

/** Records praise, which somebody else verifies and which carries no points. */
@ApplicationScoped
public class RecordPraise {
    private final Cycles cycles;
    private final GatheringCycles gathering;
    private final SectionsInScope sections;
    private final PraiseRows praises;

    public RecordPraise(Cycles cycles, GatheringCycles gathering, SectionsInScope sections, PraiseRows praises) {
        this.cycles = cycles;
        this.gathering = gathering;
        this.sections = sections;
        this.praises = praises;
    }

    /** Who praised whom, and where it lies. */
    public record Wish(String section, String source, String reference) {}

    public Uni<Praise> record(Mutiny.Session session, Act act, Wish wish) {
        return gathering.lock(session, act).chain(cycle -> sections.unitOf(session, cycle, wish.section())
                .chain(unit -> praises.of(session, cycle.id()).chain(known -> {
                    var praise = new Praise(
                            known.size() + 1,
                            wish.section(),
                            unit,
                            wish.source(),
                            wish.reference(),
                            act.author(),
                            null);
                    return praises.add(session, cycle.id(), praise, act.at())
                            .chain(() -> cycles.note(session, act, cycle, Step.of("praise", words(praise))))
                            .replaceWith(praise);
                })));
    }

    public Uni<Praise> verify(Mutiny.Session session, Act act, int number) {
        return gathering.lock(session, act).chain(cycle -> praises.of(session, cycle.id())
                .map(known -> known.stream()
                        .filter(praise -> praise.number() == number)
                        .findFirst()
                        .orElseThrow(Problems::notFound))
                .chain(praise -> {
                    Praise verified = praise.verify(act.actor()).orThrow(Refusals::problem);
                    return praises.verify(session, cycle.id(), verified, act.at())
                            .invoke(changed -> {
                                if (!changed) {
                                    throw Refusals.problem(Refusal.ALREADY_VERIFIED);
                                }
                            })
                            .chain(() ->
                                    cycles.note(session, act, cycle, Step.of("praise-verification", words(verified))))
                            .replaceWith(verified);
                }));
    }

    private static String words(Praise praise) {
        return praise.number() + " " + praise.section();
    }
}
