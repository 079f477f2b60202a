package org.huiyin.evaluation.assessing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.caseload.CaseFindings;
import org.huiyin.evaluation.caseload.CaseReader;
import org.huiyin.evaluation.caseload.Caseload;
import org.huiyin.evaluation.caseload.Told;
import org.huiyin.evaluation.caseload.Window;
import org.huiyin.evaluation.rules.CaseRules;
import org.huiyin.evaluation.store.EventLogRows;
import org.huiyin.evaluation.store.EventLogRows.Logged;

/** Folds the events of all cases of a window, page by page; of a page only what counts is kept. */
@ApplicationScoped
class ReadCaseload {
    /** Cases whose events are read and folded in one go; other work gets its turn in between. */
    private static final int PAGE = 500;

    private final EventLogRows log;

    ReadCaseload(EventLogRows log) {
        this.log = log;
    }

    Uni<Caseload> run(Mutiny.Session session, CaseRules rules, Window window, EventSet events) {
        var reading = new Reading(session, new CaseReader(rules, window), window, events);
        return log.casesBetween(session, window.start(), window.asOf())
                .chain(cases -> Multi.createFrom()
                        .iterable(pages(cases))
                        .onItem()
                        .transformToUniAndConcatenate(reading::page)
                        .onItem()
                        .ignoreAsUni())
                .map(done -> Caseload.of(reading.found));
    }

    private static List<List<UUID>> pages(List<UUID> cases) {
        var pages = new ArrayList<List<UUID>>();
        for (int from = 0; from < cases.size(); from += PAGE) {
            pages.add(cases.subList(from, Math.min(cases.size(), from + PAGE)));
        }
        return pages;
    }

    private final class Reading {
        private final Mutiny.Session session;
        private final CaseReader reader;
        private final Window window;
        private final EventSet events;
        private final List<CaseFindings> found = new ArrayList<>();

        private Reading(Mutiny.Session session, CaseReader reader, Window window, EventSet events) {
            this.session = session;
            this.reader = reader;
            this.window = window;
            this.events = events;
        }

        private Uni<Void> page(List<UUID> cases) {
            return log.ofCases(session, cases, window.asOf()).invoke(this::fold).replaceWithVoid();
        }

        private void fold(List<List<Logged>> page) {
            page.forEach(logged -> {
                logged.forEach(events::add);
                found.add(reader.read(logged.get(0).subject(), told(logged)));
            });
        }
    }

    private static List<Told> told(List<Logged> logged) {
        return logged.stream().flatMap(one -> LoggedEvents.told(one).stream()).toList();
    }
}
