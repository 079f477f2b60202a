package org.huiyin.evaluation.assessing;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.evaluation.caseload.CaseFindings;
import org.huiyin.evaluation.caseload.CaseReader;
import org.huiyin.evaluation.caseload.Caseload;
import org.huiyin.evaluation.caseload.Told;
import org.huiyin.evaluation.store.EventLogRows.Logged;
import org.huiyin.evaluation.store.LoggedCase;

/** Folds cases page by page; of a page only what counts is kept. To be used by one thread after another. */
final class CaseFold {
    private final CaseReader reader;
    private final EventSet events;
    private final List<CaseFindings> found = new ArrayList<>();

    CaseFold(CaseReader reader, EventSet events) {
        this.reader = reader;
        this.events = events;
    }

    void add(List<LoggedCase> page) {
        for (LoggedCase one : page) {
            List<Logged> logged = one.events();
            logged.forEach(events::add);
            found.add(reader.read(one.subject(), told(logged)));
        }
    }

    Caseload caseload() {
        return Caseload.of(found);
    }

    /** What says nothing to a reader of cases counts as an event, and need not be taken apart. */
    private static List<Told> told(List<Logged> logged) {
        return logged.stream()
                .flatMap(one -> LoggedEvents.told(one, CaseReader::reads).stream())
                .toList();
    }
}
