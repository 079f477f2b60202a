package org.huiyin.evaluation.assessing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.caseload.CaseReader;
import org.huiyin.evaluation.caseload.Caseload;
import org.huiyin.evaluation.caseload.Window;
import org.huiyin.evaluation.rules.CaseRules;
import org.huiyin.evaluation.store.EventLogRows;
import org.huiyin.evaluation.store.KeptCase;
import org.huiyin.evaluation.store.KeptCaseRows;
import org.huiyin.evaluation.store.KeptPage;
import org.huiyin.evaluation.store.LoggedCase;

/** Reads all cases of a window, page by page: those of which nothing was heard since they were folded as they were kept, others anew. */
@ApplicationScoped
class ReadCaseload {
    /** Cases that are read in one go. */
    private static final int PAGE = 2_000;

    private final EventLogRows log;
    private final KeptCaseRows kept;

    ReadCaseload(EventLogRows log, KeptCaseRows kept) {
        this.log = log;
        this.kept = kept;
    }

    Uni<Caseload> run(Mutiny.Session session, CaseRules rules, Window window, EventSet events) {
        return log.casesBetween(session, window.start(), window.asOf()).chain(cases -> {
            var fold = new CaseFold(new CaseReader(rules, window), events);
            return new Reading(session, window, fold).all(pages(cases)).map(done -> fold.caseload());
        });
    }

    private static List<List<UUID>> pages(List<UUID> cases) {
        var pages = new ArrayList<List<UUID>>();
        for (int from = 0; from < cases.size(); from += PAGE) {
            pages.add(cases.subList(from, Math.min(cases.size(), from + PAGE)));
        }
        return pages;
    }

    private record Page(KeptPage kept, List<LoggedCase> logged) {}

    /** One page is folded on a thread of its own while the next one is read; they are folded one after another. */
    private final class Reading {
        private final Mutiny.Session session;
        private final Window window;
        private final CaseFold fold;
        private final Context asking = Vertx.currentContext();
        private CompletableFuture<List<KeptCase>> folding = CompletableFuture.completedFuture(List.of());

        private Reading(Mutiny.Session session, Window window, CaseFold fold) {
            this.session = session;
            this.window = window;
            this.fold = fold;
        }

        private Uni<Void> all(List<List<UUID>> pages) {
            return Multi.createFrom()
                    .iterable(pages)
                    .onItem()
                    .transformToUniAndConcatenate(
                            cases -> page(cases).call(this::kept).invoke(page -> folding = fold(page)))
                    .onItem()
                    .ignoreAsUni()
                    .chain(this::kept);
        }

        private Uni<Page> page(List<UUID> cases) {
            return kept.stillTrue(session, cases, window.asOf(), KeptForm.EDITION)
                    .chain(known -> log.ofCases(session, others(cases, known.subjects()), window.asOf())
                            .map(logged -> new Page(known, logged)));
        }

        private CompletableFuture<List<KeptCase>> fold(Page page) {
            return CompletableFuture.supplyAsync(
                    () -> {
                        fold.addKept(page.kept());
                        return fold.addLogged(page.logged());
                    },
                    Infrastructure.getDefaultWorkerPool());
        }

        /** Comes back to where the session may be used on. */
        private Uni<Void> kept() {
            return Uni.createFrom()
                    .completionStage(folding)
                    .emitOn(task -> asking.runOnContext(nothing -> task.run()))
                    .chain(folded -> kept.keep(session, folded, KeptForm.EDITION));
        }
    }

    private static List<UUID> others(List<UUID> cases, List<UUID> known) {
        Set<UUID> there = new HashSet<>(known);
        return cases.stream().filter(one -> !there.contains(one)).toList();
    }
}
