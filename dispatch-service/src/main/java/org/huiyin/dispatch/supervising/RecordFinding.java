package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.store.CaseStep;
import org.huiyin.dispatch.store.CaseStore;
import org.huiyin.dispatch.store.FindingRow;
import org.huiyin.dispatch.store.FindingStore;
import org.huiyin.dispatch.supervision.Objection;
import org.huiyin.dispatch.supervision.Problem;
import org.huiyin.dispatch.supervision.Recorded;
import org.huiyin.dispatch.supervision.Severity;
import org.huiyin.dispatch.supervision.Tag;

/** Writes down what a section did wrong with a case. Unconfirmed, it is noted in the case's history and not published. */
@ApplicationScoped
public class RecordFinding {
    private final CaseStore cases;
    private final FindingStore findings;
    private final SectionOfCase sectionOfCase;
    private final TellCase tellCase;

    RecordFinding(CaseStore cases, FindingStore findings, SectionOfCase sectionOfCase, TellCase tellCase) {
        this.cases = cases;
        this.findings = findings;
        this.sectionOfCase = sectionOfCase;
        this.tellCase = tellCase;
    }

    public Uni<FindingRow> run(Mutiny.Session session, Act act, Wish wish) {
        Severity severity =
                Severity.of(wish.severity()).orElseThrow(() -> Objections.problem(Objection.UNKNOWN_SEVERITY));
        return cases.lock(session, act.id(), act.sight()).chain(row -> sectionOfCase
                .require(session, row.id(), wish.section())
                .map(section -> problem(section, row.round(), severity, wish))
                .chain(problem -> record(session, act, problem, wish.evidence())));
    }

    private Uni<FindingRow> record(Mutiny.Session session, Act act, Problem problem, String evidence) {
        Recorded recorded = Recorded.by(act.officer(), problem, act.now()).orThrow(Objections::problem);
        FindingRow finding = new FindingRow(UUID.randomUUID(), act.id(), recorded, evidence);
        CaseStep step = new CaseStep(
                act.id(),
                act.now(),
                act.author(),
                "FINDING_RECORDED",
                problem.round(),
                problem.section(),
                finding.id().toString());
        return findings.add(session, finding)
                .chain(() -> tellCase.note(session, List.of(step)))
                .replaceWith(finding);
    }

    private static Problem problem(Section section, int round, Severity severity, Wish wish) {
        return new Problem(section.code(), section.unit(), round, wish.tags(), severity, wish.rootCause());
    }

    /** What is found against whom; the evidence is a short reference without personal data. */
    public record Wish(String section, Set<Tag> tags, int severity, String rootCause, String evidence) {}
}
