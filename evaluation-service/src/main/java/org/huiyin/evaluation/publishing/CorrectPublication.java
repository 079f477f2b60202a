package org.huiyin.evaluation.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.conducting.Act;
import org.huiyin.evaluation.conducting.Cycles;
import org.huiyin.evaluation.conducting.Refusals;
import org.huiyin.evaluation.conducting.Step;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.cycle.Refusal;
import org.huiyin.evaluation.judging.Panels;
import org.huiyin.evaluation.notice.Amendment;
import org.huiyin.evaluation.notice.Lists;
import org.huiyin.evaluation.notice.PublicationKind;
import org.huiyin.evaluation.notice.Words;
import org.huiyin.evaluation.store.PublicationRows.Publication;
import org.huiyin.service.problem.Problems;

/** Appends a correction to the final lists: it may take names off and never puts one on. */
@ApplicationScoped
public class CorrectPublication {
    private final Cycles cycles;
    private final Panels panels;
    private final Publications publications;

    public CorrectPublication(Cycles cycles, Panels panels, Publications publications) {
        this.cycles = cycles;
        this.panels = panels;
        this.publications = publications;
    }

    /** Why, and which names go. */
    public record Correction(Words reason, Set<String> withdrawn) {}

    public Uni<Publication> run(Mutiny.Session session, Act act, long version, Correction correction) {
        return cycles.lock(session, act.cycle(), version).chain(cycle -> {
            if (!cycle.stage().isClosed()) {
                throw Refusals.problem(Refusal.WRONG_STAGE, cycle);
            }
            return publications.last(session, cycle).chain(last -> {
                Publication former = last.orElseThrow(() -> Refusals.problem(Refusal.NOTHING_PUBLISHED));
                requireNamed(former.lists(), correction.withdrawn());
                return append(session, act, cycle, new Both(former, correction));
            });
        });
    }

    private Uni<Publication> append(Mutiny.Session session, Act act, Cycle cycle, Both both) {
        var amendment =
                Amendment.correcting(both.former().id(), both.correction().reason());
        return panels.of(session, cycle)
                .chain(sitting -> publications.publish(
                        session,
                        act,
                        sitting,
                        new Publications.Wish(PublicationKind.CORRECTION, amendment, both.gone(sitting))))
                .call(made -> cycles.note(
                        session, act, cycle, Step.of("correction", made.sha256(), PublishLists.published(made, act))));
    }

    private static void requireNamed(Lists lists, Set<String> withdrawn) {
        boolean named = withdrawn.stream()
                .allMatch(code -> lists.best().contains(code) || lists.worst().contains(code));
        if (!named) {
            throw Problems.unprocessable("/withdrawn", "not-named", "Only names on the lists are withdrawn.");
        }
    }

    /** What an earlier correction took off stays off. */
    private record Both(Publication former, Correction correction) {
        Set<String> gone(Panels.Sitting sitting) {
            Lists all = Publications.lists(sitting.panel());
            var gone = new TreeSet<>(correction.withdrawn());
            Stream.concat(all.best().stream(), all.worst().stream())
                    .filter(code -> !former.lists().best().contains(code)
                            && !former.lists().worst().contains(code))
                    .forEach(gone::add);
            return gone;
        }
    }
}
