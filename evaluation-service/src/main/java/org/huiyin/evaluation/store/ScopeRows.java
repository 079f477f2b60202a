package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.run.Scope;
import org.jspecify.annotations.Nullable;

/** Which sections a scope covers, by territory and level of their unit, as the register last said. */
@ApplicationScoped
public class ScopeRows {
    private static final String REGISTER =
            """
            insert into scope_section as known (code, unit, unit_level, territory, valid_from, closed_on)
            values (?, ?, ?, ?, ?, ?)
            on conflict (code) do update set unit = excluded.unit, unit_level = excluded.unit_level,
              territory = excluded.territory, valid_from = excluded.valid_from, closed_on = excluded.closed_on
            where known.valid_from <= excluded.valid_from""";
    private static final String COVERED =
            """
            select code, unit from scope_section where unit_level <> 'OFFICE' and (? = '' or unit_level = ?)
              and (? = '' or territory = ? or starts_with(territory, ? || '-'))
              and (closed_on is null or closed_on > ?) and valid_from <= ? order by code""";

    /** A section and where it stands in the order of the office. */
    public record Place(String section, String unit, String unitLevel, String territory) {}

    /** A section of a scope. */
    public record Covered(String section, String unit) {}

    public Uni<Void> register(Mutiny.Session session, Place place, LocalDate validFrom, @Nullable LocalDate closedOn) {
        return Statements.insert(
                session,
                REGISTER,
                place.section(),
                place.unit(),
                place.unitLevel(),
                place.territory(),
                validFrom,
                closedOn);
    }

    /** Sections of the scope's territory and level on any of its days, whatever their peer group; the same that a run compares. */
    public Uni<List<Covered>> covered(Mutiny.Session session, Scope scope) {
        String territory = scope.territory() == null ? "" : scope.territory();
        String level = scope.unitLevel() == null ? "" : scope.unitLevel();
        return Statements.list(
                session,
                COVERED,
                row -> new Covered(row.text(0), row.text(1)),
                level,
                level,
                territory,
                territory,
                territory,
                scope.from(),
                scope.to());
    }
}
