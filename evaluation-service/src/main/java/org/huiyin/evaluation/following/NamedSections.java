package org.huiyin.evaluation.following;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.consequence.Consequence;
import org.huiyin.evaluation.cycle.Cycle;
import org.huiyin.evaluation.notice.Lists;
import org.huiyin.evaluation.store.PublicationRows;
import org.huiyin.service.problem.Problems;

/** The sections that a cycle finally named: nothing follows for anybody else. */
@ApplicationScoped
class NamedSections {
    private final PublicationRows publications;

    NamedSections(PublicationRows publications) {
        this.publications = publications;
    }

    /** 422 with a pointer to a consequence for a section that is not named. */
    Uni<Void> require(Mutiny.Session session, Cycle cycle, List<Consequence> decided) {
        return publications
                .of(session, cycle.id())
                .map(published -> published.isEmpty()
                        ? Lists.NONE
                        : published.get(published.size() - 1).publication().lists())
                .invoke(lists -> {
                    for (int i = 0; i < decided.size(); i++) {
                        requireNamed(lists, decided.get(i).section(), i);
                    }
                })
                .replaceWithVoid();
    }

    private static void requireNamed(Lists lists, String section, int place) {
        if (!lists.best().contains(section) && !lists.worst().contains(section)) {
            throw Problems.unprocessable(
                    "/consequences/" + place + "/section", "not-named", "The cycle did not name this section.");
        }
    }
}
