package org.huiyin.evaluation.assessing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.huiyin.evaluation.caseload.CaseFindings;
import org.huiyin.evaluation.caseload.CaseReader;
import org.huiyin.evaluation.caseload.Caseload;
import org.huiyin.evaluation.caseload.FoldedCase;
import org.huiyin.evaluation.caseload.Told;
import org.huiyin.evaluation.store.EventLogRows.Logged;
import org.huiyin.evaluation.store.KeptCase;
import org.huiyin.evaluation.store.KeptPage;
import org.huiyin.evaluation.store.LoggedCase;

/** Reads cases page by page; of a page only what counts is held. To be used by one thread after another. */
final class CaseFold {
    private final CaseReader reader;
    private final EventSet events;
    private final List<CaseFindings> found = new ArrayList<>();

    CaseFold(CaseReader reader, EventSet events) {
        this.reader = reader;
        this.events = events;
    }

    /** Cases that were folded before. */
    void addKept(KeptPage page) {
        Iterator<UUID> subjects = page.subjects().iterator();
        KeptForm.read(page.contents(), form -> add(subjects.next(), form));
        if (subjects.hasNext()) {
            throw new IllegalStateException("fewer kept cases than subjects");
        }
    }

    /** Folds cases; what is to be kept of them. */
    List<KeptCase> addLogged(List<LoggedCase> cases) {
        return cases.stream().map(this::fold).toList();
    }

    private KeptCase fold(LoggedCase one) {
        List<Logged> logged = one.events();
        var form = new KeptForm(FoldedCase.of(told(logged)), EventSum.of(logged));
        add(one.subject(), form);
        return new KeptCase(one.subject(), logged.size(), one.lastRecordedAt(), form.text());
    }

    private void add(UUID subject, KeptForm form) {
        events.add(subject, form.events());
        found.add(reader.read(subject, form.folded()));
    }

    Caseload caseload() {
        return Caseload.of(found);
    }

    /** What says nothing to a reader of cases counts as an event, and need not be taken apart. */
    private static List<Told> told(List<Logged> logged) {
        return logged.stream()
                .flatMap(one -> LoggedEvents.told(one, FoldedCase::reads).stream())
                .toList();
    }
}
