package org.huiyin.dispatch.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.service.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The only way to the supervision orders. A section sees those that it has to answer, whoever has the case by now. */
@ApplicationScoped
public class OrderStore {
    private static final String NEXT_NUMBER =
            """
            insert into supervision_number (year, last) values (?, 1)
            on conflict (year) do update set last = supervision_number.last + 1 returning last""";
    private static final String ADD_ANSWER =
            "insert into supervision_answer (order_id, level, text, answered_by, answered_at) values (?, ?, ?, ?, ?)";
    /** What was referred (移送) is nobody's business any more, not even by way of its orders. */
    private static final String NOT_REFERRED =
            " and not exists (select 1 from CaseRow c where c.id = o.caseId and c.state = REFERRED)";

    private static final String ANSWERS =
            "select level, text, answered_by, answered_at from supervision_answer where order_id = ? order by level";

    /** The next number of a year; held until the transaction ends, so that none is left out. */
    public Uni<Integer> nextNumber(Mutiny.Session session, int year) {
        return session.createNativeQuery(NEXT_NUMBER, Integer.class)
                .setParameter(1, year)
                .getSingleResult();
    }

    /** Flushed, because the order's clock points to it. */
    public Uni<Void> add(Mutiny.Session session, OrderRow row) {
        return session.persist(row).chain(session::flush);
    }

    public Uni<Void> addAnswer(Mutiny.Session session, UUID orderId, StoredAnswer answer) {
        return session.createNativeQuery(ADD_ANSWER)
                .setParameter(1, orderId)
                .setParameter(2, answer.level())
                .setParameter(3, answer.text())
                .setParameter(4, answer.answeredBy())
                .setParameter(5, answer.answeredAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The answers of all levels, first to last. */
    public Uni<List<StoredAnswer>> answers(Mutiny.Session session, UUID orderId) {
        return session.createNativeQuery(ANSWERS, Object[].class)
                .setParameter(1, orderId)
                .getResultList()
                .map(rows -> rows.stream().map(OrderStore::answer).toList());
    }

    /** The case that an order belongs to, so that it can be locked first; 404 outside of the sight. */
    public Uni<UUID> caseOf(Mutiny.Session session, UUID id, Sight sight) {
        return session.createSelectionQuery(
                        "select o.caseId, o.section from OrderRow o where o.id = :id" + NOT_REFERRED, Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> {
                    if (row == null || !sees(sight, (String) row[1])) {
                        throw Problems.notFound();
                    }
                    return (UUID) row[0];
                });
    }

    public Uni<OrderRow> find(Mutiny.Session session, UUID id, Sight sight) {
        return session.createSelectionQuery("from OrderRow o where o.id = :id" + NOT_REFERRED, OrderRow.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> {
                    if (row == null || !sees(sight, row.section())) {
                        throw Problems.notFound();
                    }
                    return row;
                });
    }

    /** The orders about a case that are not closed, oldest number first. */
    public Uni<List<OrderRow>> openOf(Mutiny.Session session, UUID caseId) {
        return session.createSelectionQuery(
                        "from OrderRow o where o.caseId = :case and o.state <> CLOSED order by o.number",
                        OrderRow.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    public Uni<List<OrderRow>> findAll(Mutiny.Session session, List<UUID> ids) {
        return session.find(OrderRow.class, ids.toArray());
    }

    public Uni<List<OrderRow>> list(Mutiny.Session session, OrderFilter filter, Sight sight, int limit) {
        StringBuilder query = new StringBuilder("from OrderRow o where 1 = 1" + NOT_REFERRED);
        Map<String, Object> values = new HashMap<>();
        if (!sight.everything()) {
            narrow(query, values, " and o.section in (:sections)", "sections", sight.sections());
        }
        if (filter.state() == null) {
            query.append(" and o.state <> CLOSED"); // a literal, as the index supervision_order_open has it
        }
        narrow(query, values, " and o.state = :state", "state", filter.state());
        narrow(query, values, " and o.section = :section", "section", filter.section());
        narrow(query, values, " and o.issuer = :issuer", "issuer", filter.issuer());
        narrow(query, values, " and o.caseId = :case", "case", filter.caseId());
        Position after = filter.after();
        if (after != null) {
            query.append(" and (o.deadline.dueAt > :at or (o.deadline.dueAt = :at and o.id > :id))");
            values.put("at", after.at());
            values.put("id", after.id());
        }
        String ordered = query.append(" order by o.deadline.dueAt, o.id").toString();
        var select = session.createSelectionQuery(ordered, OrderRow.class).setMaxResults(limit);
        values.forEach(select::setParameter);
        return select.getResultList();
    }

    private static boolean sees(Sight sight, String section) {
        return sight.everything() || sight.sections().contains(section);
    }

    private static void narrow(
            StringBuilder query, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            query.append(condition);
            values.put(name, value);
        }
    }

    private static StoredAnswer answer(Object[] row) {
        Instant at = row[3] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[3];
        return new StoredAnswer((Integer) row[0], (String) row[1], (String) row[2], at);
    }

    /** What a section answered at one level. */
    public record StoredAnswer(int level, String text, String answeredBy, Instant answeredAt) {}
}
