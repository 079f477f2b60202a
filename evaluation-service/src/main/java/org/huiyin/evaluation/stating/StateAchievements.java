package org.huiyin.evaluation.stating;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.statement.SectionCase;
import org.huiyin.evaluation.statement.Tally;
import org.huiyin.evaluation.store.SectionCaseRows;
import org.huiyin.evaluation.store.Snapshots;
import org.huiyin.service.time.DatabaseClock;

/** Makes a section's statement from its cases, page by page, all as of one instant. */
@ApplicationScoped
public class StateAchievements {
    static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int PAGE = 1000;
    private static final int KEPT_CASES = 100;

    private final Snapshots snapshots;
    private final DatabaseClock clock;
    private final KnownSections sections;
    private final SectionCaseRows cases;

    public StateAchievements(Snapshots snapshots, DatabaseClock clock, KnownSections sections, SectionCaseRows cases) {
        this.snapshots = snapshots;
        this.clock = clock;
        this.sections = sections;
        this.cases = cases;
    }

    /** Fails with 404 for a section that nobody has heard of. */
    public Uni<Statement> state(Question question) {
        return snapshots.read((session, generation) -> sections.require(session, generation, question.section())
                .chain(section -> clock.now(session).chain(now -> tally(session, generation, question, now)
                        .map(tally -> new Statement(section, question, now, generation, tally)))));
    }

    private Uni<Tally> tally(Mutiny.Session session, int generation, Question question, Instant now) {
        var tally = new Tally(now, KEPT_CASES);
        return addPages(session, generation, question, BEFORE_ALL, tally).replaceWith(tally);
    }

    private Uni<Void> addPages(Mutiny.Session session, int generation, Question question, UUID after, Tally tally) {
        return cases.page(session, generation, question.section(), question.period(), after, PAGE)
                .invoke(page -> page.forEach(tally::add))
                .chain(page -> page.size() < PAGE
                        ? Uni.createFrom().voidItem()
                        : addPages(session, generation, question, last(page), tally));
    }

    static UUID last(List<SectionCase> page) {
        return page.get(page.size() - 1).caseId().value();
    }
}
