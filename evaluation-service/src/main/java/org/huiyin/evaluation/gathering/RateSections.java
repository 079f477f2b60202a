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
import org.huiyin.evaluation.evidence.Ballot;
import org.huiyin.evaluation.evidence.Rater;
import org.huiyin.evaluation.evidence.Rater.Opinion;
import org.huiyin.evaluation.store.BallotRows;
import org.huiyin.evaluation.store.Entered;
import org.huiyin.service.problem.Problems;

/** Names raters in groups and takes their ballots: one per section, none on the own unit. */
@ApplicationScoped
public class RateSections {
    private final Cycles cycles;
    private final GatheringCycles gathering;
    private final SectionsInScope sections;
    private final BallotRows ballots;

    public RateSections(Cycles cycles, GatheringCycles gathering, SectionsInScope sections, BallotRows ballots) {
        this.cycles = cycles;
        this.gathering = gathering;
        this.sections = sections;
        this.ballots = ballots;
    }

    public Uni<Rater> name(Mutiny.Session session, Act act, Rater rater) {
        return cycles.lock(session, act.cycle())
                .invoke(cycle -> {
                    if (!cycle.stage().forms()) {
                        throw Refusals.problem(Refusal.WRONG_STAGE, cycle);
                    }
                })
                .chain(cycle -> ballots.name(session, cycle.id(), rater, new Entered(act.author(), act.at()))
                        .invoke(added -> {
                            if (!added) {
                                throw Problems.conflict("already-a-rater", "This person is a rater already.");
                            }
                        })
                        .chain(() -> cycles.note(
                                session, act, cycle, Step.of("rater", rater.subject() + " " + rater.group()))))
                .replaceWith(rater);
    }

    /** What a rater wants to say; the section's unit is the register's. */
    public record Wish(String section, boolean contact, int score) {}

    public Uni<Ballot> rate(Mutiny.Session session, Act act, Wish wish) {
        return gathering.hold(session, act).chain(cycle -> rater(session, act, cycle)
                .chain(rater -> sections.unitOf(session, cycle, wish.section()).chain(unit -> {
                    var opinion = new Opinion(wish.section(), unit, wish.contact(), wish.score());
                    return cast(session, act, rater, opinion);
                })));
    }

    private Uni<Ballot> cast(Mutiny.Session session, Act act, Rater rater, Opinion opinion) {
        Ballot ballot = rater.rate(act.actor(), opinion).orThrow(Refusals::problem);
        return ballots.cast(session, act.cycle(), opinion, new Entered(act.author(), act.at()))
                .invoke(added -> {
                    if (!added) {
                        throw Refusals.problem(Refusal.ALREADY_RATED);
                    }
                })
                .replaceWith(ballot);
    }

    private Uni<Rater> rater(Mutiny.Session session, Act act, Cycle cycle) {
        return ballots.rater(session, cycle.id(), act.author())
                .map(found -> found.orElseThrow(() -> Refusals.problem(Refusal.NOT_A_RATER)));
    }
}
