package org.huiyin.dispatch.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.dispatch.dated.Entry;
import org.huiyin.dispatch.dated.EntryKind;
import org.huiyin.dispatch.dated.Field;

/** Makes entries of rows whose values have the right form. */
final class Rows {
    private final Table table;
    private final LocalDate today;

    Rows(Table table, LocalDate today) {
        this.table = table;
        this.today = today;
    }

    List<Entry> entries(Line line) {
        return switch (table) {
            case TERRITORIES ->
                List.of(entry(line, EntryKind.TERRITORY, Field.PARENT, Field.LEVEL, Field.NAME_ZH, Field.NAME_EN));
            case UNITS ->
                List.of(entry(
                        line,
                        EntryKind.UNIT,
                        Field.NAME_ZH,
                        Field.NAME_EN,
                        Field.LEVEL,
                        Field.TERRITORY,
                        Field.INDUSTRY));
            case SECTIONS -> section(line);
            case LEADERS ->
                List.of(entry(
                        line,
                        EntryKind.LEADER,
                        Field.LEADER,
                        Field.NAME_ZH,
                        Field.NAME_EN,
                        Field.MAILBOX,
                        Field.UNTIL));
        };
    }

    /** Without a day of its own a row holds from today. */
    LocalDate day(Line line) {
        return Form.date(line.value(table.day())).orElse(today);
    }

    private List<Entry> section(Line line) {
        Map<String, String> fields =
                fields(line, Field.NAME_ZH, Field.NAME_EN, Field.UNIT, Field.TERRITORY, Field.INDUSTRY);
        fields.put(Field.MAILBOX, line.value("section_mailbox"));
        String code = line.value(table.key());
        List<Entry> entries = new ArrayList<>(List.of(new Entry(EntryKind.SECTION, code, day(line), fields)));
        if (!line.value("leader").isEmpty()) {
            Map<String, String> term = Map.of(
                    Field.LEADER, line.value("leader"),
                    Field.NAME_ZH, line.value("leader_name_zh"),
                    Field.NAME_EN, line.value("leader_name_en"),
                    Field.MAILBOX, line.value("leader_mailbox"));
            entries.add(new Entry(EntryKind.LEADER, code, day(line), term));
        }
        return entries;
    }

    private Entry entry(Line line, EntryKind kind, String... names) {
        return new Entry(kind, line.value(table.key()), day(line), fields(line, names));
    }

    private static Map<String, String> fields(Line line, String... names) {
        Map<String, String> fields = new HashMap<>();
        for (String name : names) {
            if (!line.value(name).isEmpty()) {
                fields.put(name, line.value(name));
            }
        }
        return fields;
    }
}
