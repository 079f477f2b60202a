package org.huiyin.evaluation.following;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.conducting.Act;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.conducting.Refusals;
import org.huiyin.evaluation.conducting.Step;
import org.huiyin.evaluation.consequence.Consequence;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.evaluation.cycle.Stage;
import org.huiyin.evaluation.store.ConsequenceRows;
import org.huiyin.evaluation.store.Entered;
import org.huiyin.service.identity.Actor;
import org.huiyin.service.identity.Roles;
import org.huiyin.service.problem.Problems;

/** Tracks what competent organs decided. Only the commission, auditors and the section concerned know of it. */
@ApplicationScoped
public class TrackConsequences {
    private static final Set<Stage> OPEN = Set.of(Stage.FINAL, Stage.CONSEQUENCES);

    private final Cycles cycles;
    private final NamedSections named;
    private final ConsequenceRows consequences;

    public TrackConsequences(Cycles cycles, NamedSections named, ConsequenceRows consequences) {
        this.cycles = cycles;
        this.named = named;
        this.consequences = consequences;
    }

    /** The first time, none at all is an answer too, and moves the cycle on. */
    public Uni<Cycle> record(Mutiny.Session session, Act act, long version, List<Consequence> decided) {
        return cycles.lock(session, act.cycle(), version).chain(cycle -> {
            if (!OPEN.contains(cycle.stage())) {
                throw Refusals.problem(Refusal.WRONG_STAGE, cycle);
            }
            if (cycle.charter().shadow() && !decided.isEmpty()) {
                throw Refusals.problem(Refusal.SHADOW_WITHOUT_CONSEQUENCES);
            }
            return named.require(session, cycle, decided)
                    .chain(() -> consequences.of(session, cycle.id()))
                    .chain(known -> add(session, act, cycle, numbered(decided, known.size())))
                    .chain(() -> step(session, act, cycle, decided.size()));
        });
    }

    public Uni<Consequence> complete(Mutiny.Session session, Act act, int number, String proof) {
        var done = new Consequence.Done(proof, act.at());
        return cycles.lock(session, act.cycle()).chain(cycle -> {
            if (cycle.stage() != Stage.CONSEQUENCES) {
                throw Refusals.problem(Refusal.WRONG_STAGE, cycle);
            }
            return consequences.of(session, cycle.id()).chain(known -> {
                requireKnown(known, number);
                return consequences
                        .complete(session, cycle.id(), number, done)
                        .invoke(changed -> {
                            if (!changed) {
                                throw Refusals.problem(Refusal.ALREADY_DONE);
                            }
                        })
                        .chain(() -> cycles.note(session, act, cycle, Step.of("consequence-completion", "" + number)))
                        .chain(() -> consequences.of(session, cycle.id()))
                        .map(all -> all.get(number - 1));
            });
        });
    }

    /** Those that an actor may know of; 404 if that is none. */
    public Uni<List<Consequence>> seenBy(Mutiny.Session session, UUID id, Actor actor) {
        return cycles.find(session, id)
                .chain(cycle -> consequences.of(session, cycle.id()))
                .map(all -> inSight(all, actor));
    }

    private static List<Consequence> inSight(List<Consequence> all, Actor actor) {
        if (actor.hasAny(Roles.COMMISSION, Roles.AUDITOR)) {
            return all;
        }
        List<Consequence> own = all.stream()
                .filter(one -> actor.has(Roles.LEADER) && actor.sections().contains(one.section()))
                .toList();
        if (own.isEmpty()) {
            throw Problems.notFound();
        }
        return own;
    }

    private Uni<Cycle> step(Mutiny.Session session, Act act, Cycle cycle, int count) {
        Step step = Step.of("consequences", "" + count);
        return cycle.stage() == Stage.FINAL
                ? cycles.move(session, act, cycle, new Cycles.Decided(cycle.recordConsequences(act.now()), step))
                : cycles.note(session, act, cycle, step).replaceWith(cycle);
    }

    private Uni<Void> add(Mutiny.Session session, Act act, Cycle cycle, List<Consequence> decided) {
        var entered = new Entered(act.author(), act.at());
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Consequence one : decided) {
            all = all.chain(() -> consequences.add(session, cycle.id(), one, entered));
        }
        return all;
    }

    private static List<Consequence> numbered(List<Consequence> decided, int known) {
        return IntStream.range(0, decided.size())
                .mapToObj(i -> {
                    Consequence one = decided.get(i);
                    return new Consequence(
                            known + i + 1, one.section(), one.kind(), one.organ(), one.dueOn(), null, null);
                })
                .toList();
    }

    private static void requireKnown(List<Consequence> known, int number) {
        if (known.stream().noneMatch(one -> one.number() == number)) {
            throw Problems.notFound();
        }
    }
}
