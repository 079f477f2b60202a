package org.huiyin.evaluation.assessing;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.caseload.CaseReader;
import org.huiyin.evaluation.caseload.Caseload;
import org.huiyin.evaluation.caseload.Window;
import org.huiyin.evaluation.rules.CaseRules;
import org.huiyin.evaluation.store.EventLogRows;

/** Folds the events of all cases of a window, page by page; of a page only what counts is kept. */
@ApplicationScoped
class ReadCaseload {
    /** Cases whose events are read and folded in one go. */
    private static final int PAGE = 500;

    private final EventLogRows log;

    ReadCaseload(EventLogRows log) {
        this.log = log;
    }

    Uni<Caseload> run(Mutiny.Session session, CaseRules rules, Window window, EventSet events) {
        return log.casesBetween(session, window.start(), window.asOf()).chain(cases -> {
            var fold = new CaseFold(new CaseReader(rules, window), events);
            return new Reading(session, window, pages(cases), fold)
                    .from(0, CompletableFuture.completedFuture(null))
                    .map(done -> fold.caseload());
        });
    }

    private static List<List<UUID>> pages(List<UUID> cases) {
        var pages = new ArrayList<List<UUID>>();
        for (int from = 0; from < cases.size(); from += PAGE) {
            pages.add(cases.subList(from, Math.min(cases.size(), from + PAGE)));
        }
        return pages;
    }

    /** One page is folded on a thread of its own while the next one is read; they are folded one after another. */
    private final class Reading {
        private final Mutiny.Session session;
        private final Window window;
        private final List<List<UUID>> pages;
        private final CaseFold fold;
        private final Context asking = Vertx.currentContext();

        private Reading(Mutiny.Session session, Window window, List<List<UUID>> pages, CaseFold fold) {
            this.session = session;
            this.window = window;
            this.pages = pages;
            this.fold = fold;
        }

        private Uni<Void> from(int number, CompletableFuture<Void> folded) {
            return number == pages.size()
                    ? done(folded)
                    : log.ofCases(session, pages.get(number), window.asOf()).chain(page -> done(folded)
                            .chain(() -> from(
                                    number + 1,
                                    CompletableFuture.runAsync(
                                            () -> fold.add(page), Infrastructure.getDefaultWorkerPool()))));
        }

        /** Comes back to where the session may be used on. */
        private Uni<Void> done(CompletableFuture<Void> folded) {
            return Uni.createFrom().completionStage(folded).emitOn(task -> asking.runOnContext(nothing -> task.run()));
        }
    }
}
