package org.huiyin.evaluation.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CycleNoticed;
import org.huiyin.bus.event.CyclePublished;
import org.huiyin.evaluation.appeal.Appeal;
import org.huiyin.evaluation.conducting.Act;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.conducting.Refusals;
import org.huiyin.evaluation.conducting.Step;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.Decision;
import org.huiyin.evaluation.cycle.ListSituation;
import org.huiyin.evaluation.cycle.Move;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.evaluation.judging.Panels;
import org.huiyin.evaluation.notice.PublicationKind;
import org.huiyin.evaluation.store.AppealRows;
import org.huiyin.evaluation.store.PublicationRows.Publication;

/** Gives notice of the lists, and publishes them as final when nothing is left open. */
@ApplicationScoped
public class PublishLists {
    private final Cycles cycles;
    private final Panels panels;
    private final AppealRows appeals;
    private final Publications publications;

    public PublishLists(Cycles cycles, Panels panels, AppealRows appeals, Publications publications) {
        this.cycles = cycles;
        this.panels = panels;
        this.appeals = appeals;
        this.publications = publications;
    }

    public Uni<Cycle> giveNotice(Mutiny.Session session, Act act, long version) {
        return sitting(session, act, version, Move.GIVE_NOTICE).chain(sitting -> {
            var lists = new ListSituation(sitting.panel().isComplete(), false);
            return release(
                    session,
                    act,
                    sitting,
                    new Release(
                            PublicationKind.NOTICE,
                            sitting.cycle().giveNotice(lists, act.now()),
                            made -> Step.of("notice", made.sha256(), noticed(sitting, made, act))));
        });
    }

    public Uni<Cycle> publishFinal(Mutiny.Session session, Act act, long version) {
        return sitting(session, act, version, Move.PUBLISH).chain(sitting -> appeals.of(
                        session, sitting.cycle().id())
                .map(Appeal::situation)
                .chain(appealed -> lists(session, sitting)
                        .chain(lists -> release(
                                session,
                                act,
                                sitting,
                                new Release(
                                        PublicationKind.FINAL,
                                        sitting.cycle().publish(appealed, lists, act.now()),
                                        made -> Step.of("publication", made.sha256(), published(made, act)))))));
    }

    /** Nothing is composed before the rules agree. */
    private Uni<Cycle> release(Mutiny.Session session, Act act, Panels.Sitting sitting, Release release) {
        release.decision().orThrow(reason -> Refusals.problem(reason, sitting.cycle()));
        return publications
                .publish(session, act, sitting, new Publications.Wish(release.kind(), null, Set.of()))
                .chain(made -> cycles.move(
                        session,
                        act,
                        sitting.cycle(),
                        new Cycles.Decided(release.decision(), release.step().apply(made))));
    }

    private Uni<Panels.Sitting> sitting(Mutiny.Session session, Act act, long version, Move move) {
        return cycles.lock(session, act.cycle(), version).chain(cycle -> {
            if (!move.startsFrom(cycle.stage())) {
                throw Refusals.problem(Refusal.WRONG_STAGE, cycle);
            }
            return panels.of(session, cycle);
        });
    }

    private Uni<ListSituation> lists(Mutiny.Session session, Panels.Sitting sitting) {
        return publications
                .noticed(session, sitting.cycle())
                .map(noticed -> new ListSituation(
                        sitting.panel().isComplete(), noticed.containsAll(Publications.lists(sitting.panel()))));
    }

    private static CycleNoticed noticed(Panels.Sitting sitting, Publication made, Act act) {
        return new CycleNoticed(
                made.cycle(),
                made.id(),
                List.copyOf(made.lists().best()),
                List.copyOf(made.lists().worst()),
                made.sha256(),
                act.at(),
                act.now().lastOf(sitting.rules().procedure().noticeDays()));
    }

    static CyclePublished published(Publication made, Act act) {
        return new CyclePublished(
                made.cycle(),
                made.id(),
                made.kind().name(),
                List.copyOf(made.lists().best()),
                List.copyOf(made.lists().worst()),
                made.sha256(),
                act.at());
    }

    private record Release(PublicationKind kind, Decision<Cycle> decision, Function<Publication, Step> step) {}
}
