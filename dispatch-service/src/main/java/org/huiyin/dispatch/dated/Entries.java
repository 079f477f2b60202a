package org.huiyin.dispatch.dated;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.dispatch.register.Leader;
import org.huiyin.dispatch.register.Names;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.register.Territory;
import org.huiyin.dispatch.register.Unit;

/** What stands in a register without days, as dated entries. */
public final class Entries {
    /** Since when something holds of which no day is known. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private Entries() {}

    public static Entry of(Territory territory) {
        Map<String, String> fields = named(territory.name());
        fields.put(Field.LEVEL, territory.level().name());
        if (territory.parent() != null) {
            fields.put(Field.PARENT, territory.parent());
        }
        return new Entry(EntryKind.TERRITORY, territory.code(), FIRST_DAY, fields);
    }

    public static Entry of(Unit unit) {
        Map<String, String> fields = named(unit.name());
        fields.put(Field.LEVEL, unit.level().name());
        fields.put(Field.TERRITORY, unit.territory());
        fields.put(Field.INDUSTRY, unit.industry());
        return new Entry(EntryKind.UNIT, unit.code(), FIRST_DAY, fields);
    }

    /** The section and the term of its leader. */
    public static List<Entry> of(Section section) {
        Map<String, String> fields = named(section.name());
        fields.put(Field.UNIT, section.unit());
        fields.put(Field.TERRITORY, section.territory());
        fields.put(Field.INDUSTRY, section.industry());
        fields.put(Field.MAILBOX, section.mailbox());
        return List.of(
                new Entry(EntryKind.SECTION, section.code(), section.validFrom(), fields),
                term(section.code(), section.validFrom(), section.leader()));
    }

    public static Entry term(String section, LocalDate from, Leader leader) {
        Map<String, String> fields = named(leader.name());
        fields.put(Field.LEADER, leader.code());
        fields.put(Field.MAILBOX, leader.mailbox());
        return new Entry(EntryKind.LEADER, section, from, fields);
    }

    private static Map<String, String> named(Names name) {
        return new HashMap<>(Map.of(Field.NAME_ZH, name.zh(), Field.NAME_EN, name.en()));
    }
}
