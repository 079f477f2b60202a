package org.huiyin.evaluation.stating;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.statement.Section;
import org.huiyin.evaluation.store.SectionCaseRows;
import org.huiyin.evaluation.store.SectionRows;
import org.huiyin.service.problem.Problems;

/** Sections that can be asked about: those of the register, and those that had cases before the register told of them. */
@ApplicationScoped
class KnownSections {
    private static final String NOT_YET_NAMED = "";

    private final SectionRows register;
    private final SectionCaseRows cases;

    KnownSections(SectionRows register, SectionCaseRows cases) {
        this.register = register;
        this.cases = cases;
    }

    Uni<Section> require(Mutiny.Session session, int generation, String code) {
        return register.find(session, code)
                .chain(found -> found.map(section -> Uni.createFrom().item(section))
                        .orElseGet(() -> unnamed(session, generation, code)));
    }

    private Uni<Section> unnamed(Mutiny.Session session, int generation, String code) {
        return cases.knows(session, generation, code).map(known -> {
            if (!known) {
                throw Problems.notFound();
            }
            return new Section(code, NOT_YET_NAMED, NOT_YET_NAMED, NOT_YET_NAMED, NOT_YET_NAMED, NOT_YET_NAMED);
        });
    }
}
