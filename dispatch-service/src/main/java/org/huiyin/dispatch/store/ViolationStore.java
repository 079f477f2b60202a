package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.cases.StateName;
import org.huiyin.dispatch.todo.Rule;
import org.huiyin.dispatch.todo.Violation;
import org.jspecify.annotations.Nullable;

/** Looks for cases without an owner or without an answer; each rule reads an index that is empty, or nearly so, in a healthy house. */
@ApplicationScoped
public class ViolationStore {
    private static final Map<Rule, String> BROKEN = Map.of(
            Rule.WITHOUT_AN_OWNER,
            """
            c.waiting_since + make_interval(secs => :wait) as since from dispatch_case c
            where c.waiting_since < cast(:now as timestamptz) - make_interval(secs => :wait)""",
            Rule.OWNER_GONE,
            """
            cast(s.closed_on as timestamptz) as since from section s join dispatch_case c on c.section = s.code
            where s.closed_on <= cast(:today as date) and c.state in ('ASSIGNED', 'ACCEPTED', 'SUSPENDED', 'CLAIMED', 'MERGED')""",
            Rule.ANSWER_OVERDUE,
            """
            c.due_at as since from dispatch_case c
            where c.due_at < cast(:now as timestamptz) and c.state in ('ASSIGNED', 'ACCEPTED', 'CLAIMED', 'MERGED')""",
            Rule.ENDED_WITHOUT_AN_ANSWER,
            """
            coalesce(c.ended_at, c.followed_up_at, c.opened_at) as since from dispatch_case c
            where c.state in ('FOLLOWED_UP', 'STRUCK_OFF') and c.answered_round is distinct from c.round""");
    private static final String ONE_RULE = "select %d as rule, c.id, c.number, c.state, c.section, %s%s";
    private static final String OF_CASE = " and c.id = :case";
    private static final String ALL_RULES =
            """
            select v.rule, v.id, v.number, v.state, v.section, v.since from (%s) v
            where (v.since, v.id, v.rule) > (:fromTime, :fromId, :fromRule)
            order by v.since, v.id, v.rule limit :most""";

    /** Violations that stand at an instant, the oldest first, from after a place on. */
    public Uni<List<Violation>> list(Mutiny.Session session, Looked looked, Place after, int limit) {
        String rules = Arrays.stream(Rule.values())
                .filter(rule -> looked.rule() == null || looked.rule() == rule)
                .map(rule ->
                        ONE_RULE.formatted(rule.ordinal(), BROKEN.get(rule), looked.caseId() == null ? "" : OF_CASE))
                .collect(Collectors.joining(" union all "));
        String text = ALL_RULES.formatted(rules);
        Mutiny.SelectionQuery<Object[]> query = session.createNativeQuery(text, Object[].class);
        looked.values(after, limit).forEach((name, value) -> {
            if (text.contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
        return query.getResultList()
                .map(rows -> rows.stream().map(ViolationStore::violation).toList());
    }

    private static Violation violation(Object[] row) {
        return new Violation(
                Rule.values()[((Number) row[0]).intValue()],
                (UUID) row[1],
                (String) row[2],
                StateName.valueOf((String) row[3]),
                (String) row[4],
                row[5] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[5]);
    }

    /**
     * What is looked for, and by which limits.
     *
     * @param longestWait how long a case may be without an owner
     */
    public record Looked(
            @Nullable Rule rule, @Nullable UUID caseId, Instant now, LocalDate today, Duration longestWait) {

        private Map<String, Object> values(Place after, int limit) {
            Map<String, Object> values = new HashMap<>(Map.of(
                    "now",
                    now,
                    "today",
                    today,
                    "wait",
                    (double) longestWait.toSeconds(),
                    "fromTime",
                    after.since(),
                    "fromId",
                    after.id(),
                    "fromRule",
                    after.rule().ordinal(),
                    "most",
                    limit));
            if (caseId != null) {
                values.put("case", caseId);
            }
            return values;
        }
    }

    /** Where a page of violations ended. */
    public record Place(Instant since, UUID id, Rule rule) {
        public static final Place START =
                new Place(Instant.parse("1970-01-02T00:00:00Z"), new UUID(0, 0), Rule.WITHOUT_AN_OWNER);
    }
}
