package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.store.ComplaintFilter.Narrowing;
import org.huiyin.intake.store.ComplaintFilter.Scope;
import org.huiyin.intake.store.Complaints.Stored;
import org.huiyin.service.time.DatabaseClock;

/** Lists complaints, newest first; ids are UUIDv7, so the last id of a page is where the next one begins. */
@ApplicationScoped
public class ComplaintList {
    private static final String CHANGED =
            "c.id in (select d.complaintId from ChangeRow d where d.filer = c.filer and d.changedAt >= :since)";
    private static final String SELECT =
            "select c, p from ComplaintRow c left join ProgressRow p on p.complaintId = c.id";

    private final String seenUntil;

    ComplaintList(DatabaseClock clock) {
        this.seenUntil = "select " + clock.expression() + " - (clock_timestamp() - least(clock_timestamp(), ("
                + "select min(xact_start) from pg_stat_activity where datname = current_database()"
                + " and pid <> pg_backend_pid())))";
    }

    /** One more row than the page has, if there is one: that tells whether there is a next page. */
    public Uni<List<Stored>> find(Mutiny.Session session, ComplaintFilter filter) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        narrowToScope(filter.scope(), conditions, parameters);
        narrow(filter.wanted(), conditions, parameters);
        if (filter.before() != null) {
            conditions.add("c.id < :before");
            parameters.put("before", filter.before());
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query = session.createSelectionQuery(SELECT + where + " order by c.id desc", Object[].class)
                .setMaxResults(filter.size() + 1);
        parameters.forEach(query::setParameter);
        return query.getResultList().map(ComplaintList::stored);
    }

    private static void narrow(Narrowing wanted, List<String> conditions, Map<String, Object> parameters) {
        wanted.values().forEach((field, value) -> {
            conditions.add(field.condition());
            parameters.put(field.parameter(), value);
        });
        if (wanted.changedSince() != null) {
            conditions.add(CHANGED);
            parameters.put("since", wanted.changedSince());
        }
    }

    /**
     * Until when all changes are seen by whoever reads now: a transaction that is still at work may write an earlier time of
     * change than one that is read already, but none from before it began.
     */
    public Uni<Instant> changesAreSeenUntil(Mutiny.Session session) {
        return session.createNativeQuery(seenUntil, OffsetDateTime.class)
                .getSingleResult()
                .map(OffsetDateTime::toInstant);
    }

    private static void narrowToScope(Scope scope, List<String> conditions, Map<String, Object> parameters) {
        if (scope instanceof Scope.Own own) {
            conditions.add("c.filer = :filer and c.filedBy <> 'STAFF'");
            parameters.put("filer", own.subject());
        } else if (scope instanceof Scope.Sections sections) {
            conditions.add("p.section in :sections and p.named is null");
            parameters.put("sections", sections.codes());
        } else if (scope instanceof Scope.Demands demands) {
            conditions.add(
                    "c.enterpriseCode = :enterprise and not c.anonymous and c.kind <> 'CLUE' and p.named is null");
            parameters.put("enterprise", demands.creditCode());
        } else {
            conditions.add(
                    "p.named is null"); // what was referred is in no list of staff, not even of the persons named
        }
    }

    private static List<Stored> stored(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new Stored((ComplaintRow) row[0], (ProgressRow) row[1]))
                .toList();
    }
}
