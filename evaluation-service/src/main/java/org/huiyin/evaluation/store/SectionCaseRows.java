package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.facts.CaseId;
import org.huiyin.evaluation.facts.SectionFact;
import org.huiyin.evaluation.statement.Period;
import org.huiyin.evaluation.statement.SectionCase;
import org.jspecify.annotations.Nullable;

/** The cases that were first handed to a section within a period, in the order of their ids. */
@ApplicationScoped
public class SectionCaseRows {
    private static final String PAGE =
            """
            with chosen as materialized (
              select case_id from section_fact
              where generation = ? and section = ? and case_id > ?
              group by case_id having min(assigned_at) >= ? and min(assigned_at) < ?
              order by case_id limit ?)
            select fact.case_id, round, assigned_seq, assigned_at, due_at, returned_seq, returned_at, resolved_seq,
              resolved_at, closure_code, on_time, visited_seq, visited_at, visitor, found_resolved, satisfaction,
              reopened_seq, reopened_at, missed_seq, missed_at,
              least(filed.withdrawn_at, opened.withdrawn_at)
            from section_fact fact
            join chosen on chosen.case_id = fact.case_id
            left join complaint_fact filed on filed.generation = fact.generation and filed.case_id = fact.case_id
            left join case_fact opened on opened.generation = fact.generation and opened.case_id = fact.case_id
            where fact.generation = ? and section = ?
            order by fact.case_id, round""";
    private static final String KNOWN = "select exists (select from section_fact where generation = ? and section = ?)";

    /** At most {@code size} cases after the given one; fewer means that there are no more. */
    public Uni<List<SectionCase>> page(
            Mutiny.Session session, int generation, String section, Period period, UUID after, int size) {
        return session.createNativeQuery(PAGE, Object[].class)
                .setParameter(1, generation)
                .setParameter(2, section)
                .setParameter(3, after)
                .setParameter(4, period.start())
                .setParameter(5, period.end())
                .setParameter(6, size)
                .setParameter(7, generation)
                .setParameter(8, section)
                .getResultList()
                .map(rows -> byCase(rows, section));
    }

    public Uni<Boolean> knows(Mutiny.Session session, int generation, String section) {
        return session.createNativeQuery(KNOWN, Boolean.class)
                .setParameter(1, generation)
                .setParameter(2, section)
                .getSingleResult();
    }

    private static List<SectionCase> byCase(List<Object[]> rows, String section) {
        var rounds = new LinkedHashMap<CaseId, List<SectionFact>>();
        var withdrawals = new LinkedHashMap<CaseId, @Nullable Instant>();
        for (Object[] columns : rows) {
            var row = new SectionFactRow(columns);
            SectionFact fact = row.fact(section);
            rounds.computeIfAbsent(fact.caseId(), none -> new ArrayList<>()).add(fact);
            withdrawals.put(fact.caseId(), row.withdrawnAt());
        }
        return rounds.entrySet().stream()
                .map(entry -> sectionCase(entry, withdrawals.get(entry.getKey())))
                .toList();
    }

    private static SectionCase sectionCase(Map.Entry<CaseId, List<SectionFact>> rounds, @Nullable Instant withdrawnAt) {
        return new SectionCase(rounds.getKey(), rounds.getValue(), withdrawnAt);
    }
}
