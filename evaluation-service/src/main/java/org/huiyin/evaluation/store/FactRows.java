package org.huiyin.evaluation.store;

import static org.huiyin.evaluation.store.FactTable.columns;
import static org.huiyin.evaluation.store.FactTable.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.facts.Facts;

/** Merges facts into their tables, many rows with one statement. */
@ApplicationScoped
public class FactRows {
    private static final String FOLLOWED =
            "select live from generation_pointer union all select mirror from generation_pointer where mirror is not null";
    private static final String ONE = "select cast(? as int)";

    /** More of them in one statement save nothing and take memory. */
    private static final int ROWS = 500;

    private static final FactTable COMPLAINTS = new FactTable(
            "complaint_fact",
            columns("case_id uuid"),
            List.of(
                    group(
                            "filed_seq bigint, filed_at timestamptz, number text, kind text, category text, territory text,"
                                    + " channel text, source text, anonymous boolean, filed_by text, complainant text"),
                    group("withdrawn_seq bigint, withdrawn_at timestamptz")));
    private static final FactTable CASES = new FactTable(
            "case_fact",
            columns("case_id uuid"),
            List.of(
                    group("opened_seq bigint, opened_at timestamptz, routed_section text, route_reason text,"
                            + " rule_version int"),
                    group("withdrawn_seq bigint, withdrawn_at timestamptz, withdrawn_from text")));
    private static final FactTable SECTIONS = new FactTable(
            "section_fact",
            columns("case_id uuid, section text, round int"),
            List.of(
                    group("assigned_seq bigint, assigned_at timestamptz, unit text, leader text, due_at timestamptz,"
                            + " limit_days int, calendar_version int, provisional boolean"),
                    group("accepted_seq bigint, accepted_at timestamptz"),
                    group("returned_seq bigint, returned_at timestamptz, return_reason text, returns int"),
                    group("resolved_seq bigint, resolved_at timestamptz, closure_code text, on_time boolean"),
                    group("attempted_seq bigint, attempted_at timestamptz, attempt int"),
                    group("visited_seq bigint, visited_at timestamptz, visitor text, found_resolved boolean,"
                            + " satisfaction text"),
                    group("reopened_seq bigint, reopened_at timestamptz, reopen_reason text"),
                    group("struck_off_seq bigint, struck_off_at timestamptz"),
                    group("missed_seq bigint, missed_at timestamptz")));

    private final ObjectMapper json;
    private final Map<Shape, String> statements = new ConcurrentHashMap<>();

    public FactRows(ObjectMapper json) {
        this.json = json;
    }

    /** Into the live generation, and into its mirror while there is one. */
    public Uni<Void> mergeLive(Mutiny.Session session, Facts facts) {
        return merge(facts, (table, rows) -> session.createNativeQuery(statement(table, rows, FOLLOWED))
                .setParameter(1, write(rows)));
    }

    /** Into one generation, live or not. */
    public Uni<Void> mergeInto(Mutiny.Session session, Facts facts, int generation) {
        return merge(facts, (table, rows) -> session.createNativeQuery(statement(table, rows, ONE))
                .setParameter(1, write(rows))
                .setParameter(2, generation));
    }

    private static Uni<Void> merge(Facts facts, Statement statement) {
        return rows(COMPLAINTS, facts.complaints().values(), FactColumns::of, statement)
                .chain(() -> rows(CASES, facts.cases().values(), FactColumns::of, statement))
                .chain(() -> rows(SECTIONS, facts.handlings().values(), FactColumns::of, statement));
    }

    private static <F> Uni<Void> rows(
            FactTable table, Collection<F> facts, Function<F, Map<String, Object>> columns, Statement statement) {
        Uni<Void> written = Uni.createFrom().voidItem();
        List<F> all = List.copyOf(facts);
        for (int from = 0; from < all.size(); from += ROWS) {
            List<F> part = all.subList(from, Math.min(all.size(), from + ROWS));
            written = written.chain(() -> statement
                    .of(table, part.stream().map(columns).toList())
                    .executeUpdate()
                    .replaceWithVoid());
        }
        return written;
    }

    /** Only the columns in hand: what one event says is a short statement, and only short ones stay prepared. */
    private String statement(FactTable table, List<Map<String, Object>> rows, String targets) {
        FactTable narrow = table.narrowedTo(rows);
        return statements.computeIfAbsent(new Shape(narrow, targets), shape -> narrow.mergeInto(targets));
    }

    private record Shape(FactTable table, String targets) {}

    private interface Statement {
        Mutiny.Query<?> of(FactTable table, List<Map<String, Object>> rows);
    }

    private String write(List<Map<String, Object>> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts have no JSON form", e);
        }
    }
}
