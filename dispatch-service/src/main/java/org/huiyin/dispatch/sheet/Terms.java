package org.huiyin.dispatch.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.huiyin.dispatch.dated.DatedRegister;
import org.huiyin.dispatch.dated.Entry;
import org.huiyin.dispatch.dated.EntryKind;
import org.huiyin.dispatch.dated.Field;

/**
 * The leaders' terms as they would be with the file. A term without an end goes on until the next one of its section begins; one with
 * an end needs a successor on the day after, for no section is without a leader. A closed section has freed its leader.
 */
final class Terms {
    private final DatedRegister register;
    private final Map<String, NavigableMap<LocalDate, Entry>> bySection = new HashMap<>();
    private final Map<String, List<Entry>> byLeader = new HashMap<>();

    Terms(DatedRegister register) {
        this.register = register;
        for (String section : register.codes(EntryKind.LEADER)) {
            bySection.put(section, new TreeMap<>(register.timeline(EntryKind.LEADER, section)));
        }
    }

    void add(Entry term) {
        bySection.computeIfAbsent(term.code(), section -> new TreeMap<>()).put(term.validFrom(), term);
    }

    /** To be called when all are there. */
    void sort() {
        bySection.values().forEach(terms -> terms.values()
                .forEach(term -> byLeader.computeIfAbsent(term.field(Field.LEADER), leader -> new ArrayList<>(1))
                        .add(term)));
    }

    List<Fault> faults(Entry term, String column) {
        String until = term.field(Field.UNTIL);
        if (!until.isEmpty()) {
            LocalDate last = LocalDate.parse(until);
            if (last.isBefore(term.validFrom())) {
                return List.of(new Fault("until", FaultCode.TERM_ENDS_BEFORE_IT_BEGINS));
            }
            if (!succeeded(term, last)) {
                return List.of(new Fault("until", FaultCode.SECTION_WITHOUT_LEADER));
            }
        }
        return overlapsItsSection(term) || overlapsItsLeader(term)
                ? List.of(new Fault(column, FaultCode.OVERLAPPING_TERMS))
                : List.of();
    }

    private boolean succeeded(Entry term, LocalDate last) {
        LocalDate next = timeline(term).higherKey(term.validFrom());
        return next != null && !next.isAfter(last.plusDays(1));
    }

    private boolean overlapsItsSection(Entry term) {
        NavigableMap<LocalDate, Entry> timeline = timeline(term);
        Map.Entry<LocalDate, Entry> before = timeline.lowerEntry(term.validFrom());
        LocalDate next = timeline.higherKey(term.validFrom());
        return before != null && !end(before.getValue(), LocalDate.MIN).isBefore(term.validFrom())
                || next != null && !end(term, LocalDate.MIN).isBefore(next);
    }

    private boolean overlapsItsLeader(Entry term) {
        LocalDate end = lastDay(term);
        return byLeader.getOrDefault(term.field(Field.LEADER), List.of()).stream()
                .filter(other -> !other.code().equals(term.code()))
                .anyMatch(other ->
                        !other.validFrom().isAfter(end) && !lastDay(other).isBefore(term.validFrom()));
    }

    private NavigableMap<LocalDate, Entry> timeline(Entry term) {
        return bySection.getOrDefault(term.code(), new TreeMap<>());
    }

    private LocalDate lastDay(Entry term) {
        LocalDate next = timeline(term).higherKey(term.validFrom());
        LocalDate end = end(term, next == null ? LocalDate.MAX : next.minusDays(1));
        return register.last(EntryKind.SECTION, term.code())
                .map(section -> section.field(Field.CLOSED_ON))
                .filter(closedOn -> !closedOn.isEmpty())
                .map(closedOn -> LocalDate.parse(closedOn).minusDays(1))
                .filter(closed -> closed.isBefore(end))
                .orElse(end);
    }

    private static LocalDate end(Entry term, LocalDate otherwise) {
        String until = term.field(Field.UNTIL);
        return until.isEmpty() ? otherwise : LocalDate.parse(until);
    }
}
