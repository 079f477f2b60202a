package org.huiyin.evaluation.stating;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.statement.Figure;
import org.huiyin.evaluation.statement.SectionCase;
import org.huiyin.evaluation.statement.Tally.Evidence;
import org.huiyin.evaluation.store.SectionCaseRows;
import org.huiyin.evaluation.store.Snapshots;
import org.huiyin.service.time.DatabaseClock;

/** Lists the cases behind one figure of a section's statement, in the order of their ids. */
@ApplicationScoped
public class ListCases {
    private static final int PAGE = 500;

    private final Snapshots snapshots;
    private final DatabaseClock clock;
    private final KnownSections sections;
    private final SectionCaseRows cases;

    public ListCases(Snapshots snapshots, DatabaseClock clock, KnownSections sections, SectionCaseRows cases) {
        this.snapshots = snapshots;
        this.clock = clock;
        this.sections = sections;
        this.cases = cases;
    }

    /**
     * Which part of which list.
     *
     * @param counts only cases that count (true) or do not (false); empty for all of n
     */
    public record Part(Question question, Figure figure, Optional<Boolean> counts, UUID after, int size) {}

    /** At most {@code size} cases. */
    public Uni<List<Evidence>> list(Part part) {
        return snapshots.read((session, generation) -> sections.require(
                        session, generation, part.question().section())
                .chain(() -> clock.now(session))
                .chain(now -> new Search(session, generation, part, now).from(part.after())));
    }

    private final class Search {
        private final Mutiny.Session session;
        private final int generation;
        private final Part part;
        private final Instant now;
        private final List<Evidence> found = new ArrayList<>();

        private Search(Mutiny.Session session, int generation, Part part, Instant now) {
            this.session = session;
            this.generation = generation;
            this.part = part;
            this.now = now;
        }

        private Uni<List<Evidence>> from(UUID after) {
            Question question = part.question();
            return cases.page(session, generation, question.section(), question.period(), after, PAGE)
                    .chain(page -> {
                        page.forEach(this::look);
                        return page.size() < PAGE || found.size() >= part.size()
                                ? Uni.createFrom().item(found)
                                : from(StateAchievements.last(page));
                    });
        }

        private void look(SectionCase handled) {
            Optional.ofNullable(handled.findings(now).get(part.figure()))
                    .filter(finding -> part.counts()
                            .map(wanted -> wanted == finding.counts())
                            .orElse(true))
                    .filter(finding -> found.size() < part.size())
                    .ifPresent(finding -> found.add(new Evidence(handled.caseId(), finding)));
        }
    }
}
