package org.huiyin.intake.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Report boxes, and how much was found in each. */
@ApplicationScoped
public class ReportBoxes {
    private static final String LIST =
            """
            select b, count(c), sum(case when p.stage = 'FINISHED' then 1 else 0 end), max(c.foundOn)
            from ReportBoxRow b left join ComplaintRow c on c.reportBox = b.code
              left join ProgressRow p on p.complaintId = c.id
            where b.code > :after group by b order by b.code""";

    /** A box with how much was found in it, how much of that is finished, and when something was found last. */
    public record Counted(ReportBoxRow box, long found, long finished, @Nullable LocalDate lastFoundOn) {}

    public Uni<Boolean> exists(Mutiny.Session session, String code) {
        return session.find(ReportBoxRow.class, code).map(found -> found != null);
    }

    /** In order of the codes, one more than asked for if there is one. */
    public Uni<List<Counted>> list(Mutiny.Session session, String after, int size) {
        return session.createSelectionQuery(LIST, Object[].class)
                .setParameter("after", after)
                .setMaxResults(size + 1)
                .getResultList()
                .map(rows -> rows.stream().map(ReportBoxes::counted).toList());
    }

    private static Counted counted(Object[] row) {
        Number finished = (Number) row[2];
        return new Counted(
                (ReportBoxRow) row[0],
                ((Number) row[1]).longValue(),
                finished == null ? 0 : finished.longValue(),
                (LocalDate) row[3]);
    }
}
