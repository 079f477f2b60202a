package org.huiyin.dispatch.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.huiyin.dispatch.dated.Closings;
import org.huiyin.dispatch.register.Closing;
import org.huiyin.dispatch.register.Register;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.register.Unit;
import org.jspecify.annotations.Nullable;

/** Writes the sections of the register and says which of them are new or have changed: those must be told. */
@ApplicationScoped
public class SectionRows {
    private static final String PUT =
            """
            insert into section (id, published, code, name_zh, name_en, unit, territory, industry,
              leader, leader_name_zh, leader_name_en, leader_mailbox, section_mailbox, valid_from, closed_on, successors,
              unit_name_zh, unit_name_en, unit_level)
            select id, published, code, name_zh, name_en, unit, territory, industry,
              leader, leader_name_zh, leader_name_en, leader_mailbox, section_mailbox, valid_from, closed_on, successors,
              unit_name_zh, unit_name_en, unit_level
            from jsonb_to_recordset(cast(cast(? as text) as jsonb)) as s(id uuid, published boolean, code text, name_zh text,
              name_en text, unit text, territory text, industry text, leader text, leader_name_zh text,
              leader_name_en text, leader_mailbox text, section_mailbox text, valid_from date, closed_on date, successors text,
              unit_name_zh text, unit_name_en text, unit_level text)
            on conflict (id) do update set version = section.version + 1, event_seq = section.event_seq + 1,
              published = excluded.published, name_zh = excluded.name_zh, name_en = excluded.name_en,
              unit = excluded.unit, territory = excluded.territory, industry = excluded.industry,
              leader = excluded.leader, leader_name_zh = excluded.leader_name_zh,
              leader_name_en = excluded.leader_name_en, leader_mailbox = excluded.leader_mailbox,
              section_mailbox = excluded.section_mailbox, valid_from = excluded.valid_from,
              closed_on = excluded.closed_on, successors = excluded.successors, unit_name_zh = excluded.unit_name_zh,
              unit_name_en = excluded.unit_name_en, unit_level = excluded.unit_level
            where (section.published, section.name_zh, section.name_en, section.unit, section.territory,
                section.industry, section.leader, section.leader_name_zh, section.leader_name_en,
                section.leader_mailbox, section.section_mailbox, section.valid_from, section.closed_on,
                section.successors, section.unit_name_zh, section.unit_name_en, section.unit_level)
              is distinct from (excluded.published, excluded.name_zh, excluded.name_en, excluded.unit,
                excluded.territory, excluded.industry, excluded.leader, excluded.leader_name_zh,
                excluded.leader_name_en, excluded.leader_mailbox, excluded.section_mailbox, excluded.valid_from,
                excluded.closed_on, excluded.successors, excluded.unit_name_zh, excluded.unit_name_en,
                excluded.unit_level)
            returning section.code, section.event_seq""";

    private final CityRows json;

    public SectionRows(CityRows json) {
        this.json = json;
    }

    /** The id under which a section travels on the bus; the same in every installation. */
    public static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(("section:" + code).getBytes(UTF_8));
    }

    public Uni<List<Changed>> put(Mutiny.Session session, Register register) {
        List<Map<String, @Nullable Object>> rows = register.sections().stream()
                .map(section -> row(section, register))
                .toList();
        return session.createNativeQuery(PUT, Object[].class)
                .setParameter(1, json.write(rows))
                .getResultList()
                .map(changed -> changed.stream()
                        .map(row -> new Changed((String) row[0], ((Number) row[1]).longValue()))
                        .toList());
    }

    private static Map<String, @Nullable Object> row(Section section, Register register) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", idOf(section.code()));
        row.put("published", register.judged(section));
        row.put("code", section.code());
        row.put("name_zh", section.name().zh());
        row.put("name_en", section.name().en());
        row.put("unit", section.unit());
        row.put("territory", section.territory());
        row.put("industry", section.industry());
        row.put("leader", section.leader().code());
        row.put("leader_name_zh", section.leader().name().zh());
        row.put("leader_name_en", section.leader().name().en());
        row.put("leader_mailbox", section.leader().mailbox());
        row.put("section_mailbox", section.mailbox());
        row.put("valid_from", section.validFrom().toString());
        Closing closing = section.closing();
        row.put("closed_on", closing == null ? null : closing.on().toString());
        row.put("successors", closing == null ? "" : Closings.write(closing.successors()));
        Unit unit = register.unitOf(section);
        row.put("unit_name_zh", unit.name().zh());
        row.put("unit_name_en", unit.name().en());
        row.put("unit_level", unit.level().name());
        return row;
    }

    /** A section whose entry is new or changed, with the sequence of the event that tells of it. */
    public record Changed(String code, long sequence) {}
}
