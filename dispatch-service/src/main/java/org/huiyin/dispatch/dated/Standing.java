package org.huiyin.dispatch.dated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.dispatch.register.Leader;
import org.huiyin.dispatch.register.Names;
import org.huiyin.dispatch.register.Register;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.register.Territories;
import org.huiyin.dispatch.register.Territory;
import org.huiyin.dispatch.register.TerritoryLevel;
import org.huiyin.dispatch.register.Unit;
import org.huiyin.dispatch.register.UnitLevel;

/** The register as it stands on one day, put together from the entries that hold then. */
public record Standing(List<Territory> territories, List<Unit> units, List<Section> sections) {

    /** Of entries that hold on the same day, one per kind and code. */
    public static Standing of(Collection<Entry> holding) {
        Map<EntryKind, List<Entry>> byKind = new EnumMap<>(EntryKind.class);
        holding.forEach(entry ->
                byKind.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(entry));
        byKind.values().forEach(entries -> entries.sort(Comparator.comparing(Entry::code)));
        Map<String, Entry> terms = new HashMap<>();
        byKind.getOrDefault(EntryKind.LEADER, List.of()).forEach(term -> terms.put(term.code(), term));
        return new Standing(
                byKind.getOrDefault(EntryKind.TERRITORY, List.of()).stream()
                        .map(Standing::territory)
                        .toList(),
                byKind.getOrDefault(EntryKind.UNIT, List.of()).stream()
                        .map(Standing::unit)
                        .toList(),
                byKind.getOrDefault(EntryKind.SECTION, List.of()).stream()
                        .filter(section -> terms.containsKey(section.code()))
                        .map(section -> section(section, terms.get(section.code())))
                        .toList());
    }

    public Register register() {
        return new Register(new Territories(territories), units, sections);
    }

    private static Territory territory(Entry entry) {
        String parent = entry.field(Field.PARENT);
        return new Territory(
                entry.code(),
                parent.isEmpty() ? null : parent,
                TerritoryLevel.valueOf(entry.field(Field.LEVEL)),
                names(entry));
    }

    private static Unit unit(Entry entry) {
        return new Unit(
                entry.code(),
                names(entry),
                UnitLevel.valueOf(entry.field(Field.LEVEL)),
                entry.field(Field.TERRITORY),
                entry.field(Field.INDUSTRY));
    }

    private static Section section(Entry entry, Entry term) {
        return new Section(
                entry.code(),
                names(entry),
                entry.field(Field.UNIT),
                entry.field(Field.TERRITORY),
                entry.field(Field.INDUSTRY),
                new Leader(term.field(Field.LEADER), names(term), term.field(Field.MAILBOX)),
                entry.field(Field.MAILBOX),
                later(entry.validFrom(), term.validFrom()),
                Closings.of(entry));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Names names(Entry entry) {
        return new Names(entry.field(Field.NAME_ZH), entry.field(Field.NAME_EN));
    }
}
