package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.store.CaseRow;
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
    private final TellCase tellCase;
    private final CurrentCity city;

    RecordFinding(CaseStore cases, FindingStore findings, TellCase tellCase, CurrentCity city) {
        this.cases = cases;
        this.findings = findings;
        this.tellCase = tellCase;
        this.city = city;
    }

    public Uni<FindingRow> run(Mutiny.Session session, Act act, Wish wish) {
        return cases.lock(session, act.id(), act.sight())
                .chain(row -> findings.heldBy(session, row.id(), wish.section())
                        .chain(held -> record(session, act, new Case(row, held), wish)));
    }

    private Uni<FindingRow> record(Mutiny.Session session, Act act, Case known, Wish wish) {
        CaseRow row = known.row();
        Recorded recorded =
                Recorded.by(act.officer(), problem(known, wish), act.now()).orThrow(Objections::problem);
        FindingRow finding = new FindingRow(UUID.randomUUID(), row.id(), recorded, wish.evidence());
        CaseStep step = new CaseStep(
                row.id(),
                act.now(),
                act.author(),
                "FINDING_RECORDED",
                row.round(),
                wish.section(),
                finding.id().toString());
        return findings.add(session, finding)
                .chain(() -> tellCase.note(session, List.of(step)))
                .replaceWith(finding);
    }

    private Problem problem(Case known, Wish wish) {
        Section section = city.get()
                .register()
                .handlingSection(wish.section())
                .orElseThrow(() -> Objections.problem(Objection.UNKNOWN_SECTION));
        if (!known.heldBySection()) {
            throw Objections.problem(Objection.SECTION_NEVER_HELD_THE_CASE);
        }
        Severity severity =
                Severity.of(wish.severity()).orElseThrow(() -> Objections.problem(Objection.UNKNOWN_SEVERITY));
        return new Problem(
                section.code(), section.unit(), known.row().round(), wish.tags(), severity, wish.rootCause());
    }

    private record Case(CaseRow row, boolean heldBySection) {}

    /** What is found against whom; the evidence is a short reference without personal data. */
    public record Wish(String section, Set<Tag> tags, int severity, String rootCause, String evidence) {}
}
