package org.huiyin.intake.store.register;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.complaint.ComplaintNumber;
import org.huiyin.intake.help.Visit;
import org.huiyin.intake.store.JsonRows;
import org.huiyin.intake.store.register.AssignmentRows.Author;

/** Visits, who came, and the demands that they raised. Only ever added to. */
@ApplicationScoped
public class VisitRows {
    private static final String SELECT =
            """
            select v.id, v.enterprise_id, v.visited_on, v.place, v.people,
              (select coalesce(jsonb_agg(jsonb_build_object('code', h.code, 'name', h.name, 'unit', h.unit) order by h.code), '[]')
                from visitor r join helper h on h.id = r.helper_id where r.visit_id = v.id) as visitors,
              (select coalesce(jsonb_agg(jsonb_build_object('year', c.number_year, 'serial', c.number_serial) order by c.id), '[]')
                from visit_demand d join complaint c on c.id = d.complaint_id left join progress p on p.complaint_id = c.id
                where d.visit_id = v.id and p.named is null) as demands
            from visit v where\s""";
    private static final String ADD =
            """
            insert into visit (id, enterprise_id, visited_on, place, people, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADD_VISITORS =
            """
            insert into visitor (visit_id, helper_id)
            select ?, id from helper where code in (select jsonb_array_elements_text(cast(cast(? as text) as jsonb)))""";

    /** A visit as it was written down. */
    public record Stored(
            UUID id,
            UUID enterpriseId,
            LocalDate visitedOn,
            String place,
            int people,
            List<Visitor> visitors,
            List<Number> demands) {}

    /** Who came. */
    public record Visitor(String code, String name, String unit) {}

    /** The parts of a number. */
    public record Number(int year, long serial) {
        public String written() {
            return new ComplaintNumber(year, serial).toString();
        }
    }

    /** A new visit to an enterprise. */
    public record Fresh(UUID id, UUID enterprise, Visit visit) {}

    /** Answers how many of the visitors the register knows. */
    public Uni<Integer> add(Mutiny.Session session, Fresh fresh, Author author) {
        Visit visit = fresh.visit();
        return JsonRows.execute(
                        session,
                        ADD,
                        fresh.id(),
                        fresh.enterprise(),
                        visit.on(),
                        visit.place(),
                        visit.people(),
                        author.subject(),
                        author.now())
                .chain(() -> JsonRows.execute(session, ADD_VISITORS, fresh.id(), JsonRows.write(visit.visitors())));
    }

    public Uni<Optional<Stored>> find(Mutiny.Session session, UUID id) {
        return JsonRows.find(session, Stored.class, SELECT + "v.id = ?", id);
    }

    /** The latest recorded first, beginning before one. */
    public Uni<List<Stored>> list(Mutiny.Session session, UUID enterprise, UUID before, int limit) {
        return JsonRows.list(
                session,
                Stored.class,
                SELECT + "v.enterprise_id = ? and v.id < ? order by v.id desc limit ?",
                enterprise,
                before,
                limit);
    }

    public Uni<Void> raised(Mutiny.Session session, UUID visit, UUID complaint) {
        return JsonRows.execute(
                        session, "insert into visit_demand (visit_id, complaint_id) values (?, ?)", visit, complaint)
                .replaceWithVoid();
    }
}
