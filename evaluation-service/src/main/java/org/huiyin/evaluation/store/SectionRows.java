package org.huiyin.evaluation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.evaluation.statement.Section;

/** The register of sections as this service last heard of it. */
@ApplicationScoped
public class SectionRows {
    private static final String REGISTER =
            """
            insert into section_register as known
              (code, name_zh, name_en, unit, unit_name_zh, unit_name_en, valid_from) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
              unit = excluded.unit, unit_name_zh = excluded.unit_name_zh, unit_name_en = excluded.unit_name_en,
              valid_from = excluded.valid_from
            where known.valid_from <= excluded.valid_from""";
    private static final String FIND =
            "select code, name_zh, name_en, unit, unit_name_zh, unit_name_en from section_register where code = ?";

    public Uni<Void> register(Mutiny.Session session, Section section, LocalDate validFrom) {
        return session.createNativeQuery(REGISTER)
                .setParameter(1, section.code())
                .setParameter(2, section.nameZh())
                .setParameter(3, section.nameEn())
                .setParameter(4, section.unit())
                .setParameter(5, section.unitNameZh())
                .setParameter(6, section.unitNameEn())
                .setParameter(7, validFrom)
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Optional<Section>> find(Mutiny.Session session, String code) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter(1, code)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(SectionRows::section));
    }

    private static Section section(Object[] row) {
        return new Section(
                (String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5]);
    }
}
