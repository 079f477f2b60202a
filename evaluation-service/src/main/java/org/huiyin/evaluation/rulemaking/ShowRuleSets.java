package org.huiyin.evaluation.rulemaking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.rulefile.Difference;
import org.huiyin.evaluation.rulefile.RuleText;
import org.huiyin.evaluation.rules.StoredRuleSet;
import org.huiyin.evaluation.store.RuleSetRows;
import org.huiyin.service.problem.Problems;
import org.huiyin.service.sql.RequestSessions;

/** Shows rule sets: all, one, and what differs between two. */
@ApplicationScoped
public class ShowRuleSets {
    private final RequestSessions sessions;
    private final RuleSetRows rows;

    public ShowRuleSets(RequestSessions sessions, RuleSetRows rows) {
        this.sessions = sessions;
        this.rows = rows;
    }

    /** By name, the newest version of each first. */
    public Uni<List<StoredRuleSet>> list(RuleSetRows.Part part) {
        return sessions.withTransaction(session -> rows.list(session, part));
    }

    /** Fails with 404 for an unknown one. */
    public Uni<StoredRuleSet> show(UUID id) {
        return sessions.withTransaction(session -> require(session, id));
    }

    /** Fails with 404 if either is unknown. */
    public Uni<List<Difference>> compare(UUID from, UUID to) {
        return sessions.withTransaction(session -> require(session, from).chain(before -> require(session, to)
                .map(after -> Difference.between(
                        RuleText.of(before.rules()).tree(),
                        RuleText.of(after.rules()).tree()))));
    }

    private Uni<StoredRuleSet> require(Mutiny.Session session, UUID id) {
        return rows.find(session, id).map(found -> found.orElseThrow(Problems::notFound));
    }
}
