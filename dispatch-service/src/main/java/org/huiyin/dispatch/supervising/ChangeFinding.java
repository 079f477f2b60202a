package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.bus.event.PublishedEvent;
import org.huiyin.dispatch.store.CaseRow;
import org.huiyin.dispatch.store.CaseStep;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.FindingRow;
import org.huiyin.dispatch.store.FindingStore;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Changes one finding under the lock of its case: row, history and event in the caller's transaction. */
@ApplicationScoped
class ChangeFinding {
    private final CaseStore cases;
    private final FindingStore findings;
    private final TellCase tellCase;

    ChangeFinding(CaseStore cases, FindingStore findings, TellCase tellCase) {
        this.cases = cases;
        this.findings = findings;
        this.tellCase = tellCase;
    }

    /** 404 for no such finding, 412 for another version than the one that was read. */
    Uni<FindingRow> run(Mutiny.Session session, Act act, long version, Function<FindingRow, Change> decision) {
        return findings.caseOf(session, act.id())
                .chain(caseId -> cases.lock(session, caseId, act.sight()))
                .chain(row -> findings.find(session, act.id(), act.sight()).chain(finding -> {
                    if (finding.version() != version) {
                        throw Problems.preconditionFailed();
                    }
                    return write(session, act, new Both(row, finding), decision.apply(finding));
                }));
    }

    private Uni<FindingRow> write(Mutiny.Session session, Act act, Both both, Change change) {
        CaseStep step = new CaseStep(
                both.row().id(),
                act.now(),
                act.author(),
                change.action(),
                both.row().round(),
                both.finding().state().problem().section(),
                both.finding().id().toString());
        PublishedEvent event = change.event();
        Uni<Void> written = event == null
                ? tellCase.note(session, List.of(step))
                : tellCase.run(session, List.of(new Told(both.row(), step, event)));
        return written.replaceWith(both.finding());
    }

    private record Both(CaseRow row, FindingRow finding) {}

    /** What was decided: how it stands in the history, and the event that tells of it; none of what was never told. */
    record Change(String action, @Nullable PublishedEvent event) {}
}
