package org.huiyin.intake.store.register;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.intake.help.TenFields;
import org.huiyin.intake.store.JsonRows;
import org.jspecify.annotations.Nullable;

/**
 * Counts of help: firms above scale without a helper, and demands per field. A demand (诉求) concerns an enterprise, is neither
 * anonymous nor a clue, and was not withdrawn; it is solved while its last answer closed it as solved.
 */
@ApplicationScoped
public class HelpFigures {
    private static final String HAS_HELPER =
            """
            exists (select from helper_assignment a where a.enterprise_id = e.id and a.starts <= ?
              and (a.ends is null or a.ends >= ?))""";
    private static final String ABOVE_SCALE = " from enterprise e where e.state = 'REGISTERED' and e.above_scale";
    private static final String COVERAGE =
            "select count(*) as above_scale, count(*) filter (where " + HAS_HELPER + ") as helped" + ABOVE_SCALE;
    private static final String GAPS = "select e.credit_code, e.name, e.territory, e.industry" + ABOVE_SCALE
            + " and e.credit_code > ? and not " + HAS_HELPER + " order by e.credit_code limit ?";
    private static final String COUNTED =
            """
            count(*) as collected, count(*) filter (where p.closure = 'SOLVED') as solved
            from complaint c left join progress p on p.complaint_id = c.id
            where c.enterprise_code is not null and not c.anonymous and c.kind <> 'CLUE' and c.state = 'FILED'
            """;
    private static final String FIELDS = "select c.category as field, " + COUNTED
            + """
              and c.category in (select jsonb_array_elements_text(cast(cast(? as text) as jsonb)))
              and c.filed_at >= ? and c.filed_at < ?
              and (cast(? as text) is null or c.territory = cast(? as text) or starts_with(c.territory, cast(? as text)))
            group by c.category""";
    private static final String OF_ENTERPRISE = "select " + COUNTED + " and c.enterprise_code = ?";

    /** Firms above scale, and how many of them have a helper. */
    public record Coverage(long aboveScale, long helped) {}

    /** A firm above scale that nobody helps. */
    public record Gap(String creditCode, String name, String territory, String industry) {}

    /** Demands of one field. */
    public record Counted(@Nullable String field, long collected, long solved) {}

    /** Which demands count: filed in this time, in this territory and those below it. */
    public record Wanted(Instant from, Instant until, @Nullable String territory) {}

    public Uni<Coverage> coverage(Mutiny.Session session, LocalDate day) {
        return JsonRows.list(session, Coverage.class, COVERAGE, day, day).map(rows -> rows.get(0));
    }

    /** Those without, in the order of credit codes. */
    public Uni<List<Gap>> gaps(Mutiny.Session session, LocalDate day, String after, int limit) {
        return JsonRows.list(session, Gap.class, GAPS, after, day, day, limit);
    }

    public Uni<List<Counted>> fields(Mutiny.Session session, Wanted wanted) {
        String below = wanted.territory() == null ? null : wanted.territory() + "-";
        return JsonRows.list(
                session,
                Counted.class,
                FIELDS,
                JsonRows.write(TenFields.CODES),
                wanted.from(),
                wanted.until(),
                wanted.territory(),
                wanted.territory(),
                below);
    }

    public Uni<Counted> ofEnterprise(Mutiny.Session session, String creditCode) {
        return JsonRows.list(session, Counted.class, OF_ENTERPRISE, creditCode).map(rows -> rows.get(0));
    }

    /** Ids of demands by their numbers, for those that are this enterprise's and were not referred. */
    public Uni<List<Numbered>> demands(Mutiny.Session session, String creditCode, List<Long> serials) {
        return JsonRows.list(
                session,
                Numbered.class,
                """
                select c.id, c.number_year as "year", c.number_serial as serial
                from complaint c left join progress p on p.complaint_id = c.id
                where c.enterprise_code = ? and not c.anonymous and c.kind <> 'CLUE' and p.named is null
                  and c.number_serial in (select cast(jsonb_array_elements_text(cast(cast(? as text) as jsonb)) as bigint))""",
                creditCode,
                JsonRows.write(serials));
    }

    /** A complaint and what its number is made of. */
    public record Numbered(UUID id, int year, long serial) {}
}
