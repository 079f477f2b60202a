package org.huiyin.evaluation.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.CycleAnnulled;
import org.huiyin.evaluation.conducting.Act;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.conducting.Step;
import org.huiyin.evaluation.cycle.AnnulmentReason;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.judging.Panels;
import org.huiyin.evaluation.notice.Amendment;
import org.huiyin.evaluation.notice.PublicationKind;
import org.huiyin.evaluation.store.PublicationRows.Publication;

/** Annuls a cycle that is computed; if anything was published of it, says so in the same place. */
@ApplicationScoped
public class AnnulCycle {
    private final Cycles cycles;
    private final Panels panels;
    private final Publications publications;

    public AnnulCycle(Cycles cycles, Panels panels, Publications publications) {
        this.cycles = cycles;
        this.panels = panels;
        this.publications = publications;
    }

    /**
     * Why.
     *
     * @param reference where the order lies
     */
    public record Reason(AnnulmentReason code, String reference) {}

    public Uni<Cycle> run(Mutiny.Session session, Act act, long version, Reason reason) {
        return cycles.lock(session, act.cycle(), version).chain(cycle -> {
            var told = new CycleAnnulled(cycle.id(), reason.code().name(), act.at());
            var step = Step.of("annulment", reason.code() + " " + reason.reference(), told);
            return cycles.move(session, act, cycle, new Cycles.Decided(cycle.annul(act.now()), step))
                    .call(annulled -> publications.last(session, cycle).chain(last -> last.map(
                                    former -> amend(session, act, annulled, amendment(former, reason)))
                            .orElseGet(() -> Uni.createFrom().voidItem())));
        });
    }

    private Uni<Void> amend(Mutiny.Session session, Act act, Cycle annulled, Amendment amendment) {
        return panels.of(session, annulled)
                .chain(sitting -> publications.publish(
                        session, act, sitting, new Publications.Wish(PublicationKind.ANNULMENT, amendment, Set.of())))
                .replaceWithVoid();
    }

    private static Amendment amendment(Publication former, Reason reason) {
        return Amendment.annulling(former.id(), reason.code().name());
    }
}
