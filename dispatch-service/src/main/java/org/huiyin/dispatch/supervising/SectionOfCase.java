package org.huiyin.dispatch.supervising;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.importing.CurrentCity;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.store.FindingStore;
import org.huiyin.dispatch.supervision.Objection;

/** Blame and praise are for sections that had something to do with the case. */
@ApplicationScoped
class SectionOfCase {
    private final FindingStore findings;
    private final CurrentCity city;

    SectionOfCase(FindingStore findings, CurrentCity city) {
        this.findings = findings;
        this.city = city;
    }

    /** 422 for a section that does not handle cases, or never had this one. */
    Uni<Section> require(Mutiny.Session session, UUID caseId, String code) {
        Section section = city.get()
                .register()
                .handlingSection(code)
                .orElseThrow(() -> Objections.problem(Objection.UNKNOWN_SECTION));
        return findings.heldBy(session, caseId, code).map(held -> {
            if (!held) {
                throw Objections.problem(Objection.SECTION_NEVER_HELD_THE_CASE);
            }
            return section;
        });
    }
}
