package org.huiyin.dispatch.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.dispatch.dated.DatedRegister;
import org.huiyin.dispatch.dated.Entry;
import org.huiyin.dispatch.dated.EntryKind;
import org.huiyin.dispatch.dated.Field;

/** Whether what an entry points to is there on its day, and whether it would rewrite what was already decided. */
final class References {
    private final Table table;
    private final DatedRegister register;
    private final Set<String> industries;
    private final LocalDate today;

    References(Table table, DatedRegister register, Set<String> industries, LocalDate today) {
        this.table = table;
        this.register = register;
        this.industries = industries;
        this.today = today;
    }

    List<Fault> faults(List<Entry> entries) {
        List<Fault> faults = new ArrayList<>();
        Entry first = entries.get(0);
        switch (first.kind()) {
            case UNIT -> {
                if (first.field(Field.TERRITORY).isEmpty()) {
                    faults.add(new Fault("territory", FaultCode.UNIT_WITHOUT_TERRITORY));
                } else {
                    require(EntryKind.TERRITORY, first, Field.TERRITORY, FaultCode.UNKNOWN_TERRITORY, faults);
                }
                industry(first, faults);
            }
            case SECTION -> section(entries, faults);
            case LEADER -> leader(first, faults);
            case TERRITORY -> {}
        }
        if (entries.stream().anyMatch(this::rewrites)) {
            faults.add(new Fault(table.day(), FaultCode.BACKDATED));
        }
        return faults;
    }

    private void section(List<Entry> entries, List<Fault> faults) {
        Entry section = entries.get(0);
        require(EntryKind.UNIT, section, Field.UNIT, FaultCode.UNKNOWN_UNIT, faults);
        require(EntryKind.TERRITORY, section, Field.TERRITORY, FaultCode.UNKNOWN_TERRITORY, faults);
        industry(section, faults);
        if (closed(section)) {
            faults.add(new Fault("code", FaultCode.SECTION_CLOSED));
        }
        boolean led = entries.size() > 1
                || register.on(EntryKind.LEADER, section.code(), section.validFrom())
                        .isPresent();
        if (!led) {
            faults.add(new Fault("leader", FaultCode.SECTION_WITHOUT_LEADER));
        }
    }

    private void leader(Entry term, List<Fault> faults) {
        if (register.on(EntryKind.SECTION, term.code(), term.validFrom()).isEmpty()) {
            faults.add(new Fault("section", FaultCode.UNKNOWN_SECTION));
        } else if (closed(term)) {
            faults.add(new Fault("section", FaultCode.SECTION_CLOSED));
        }
    }

    private boolean closed(Entry entry) {
        return register.last(EntryKind.SECTION, entry.code())
                .filter(last -> !last.field(Field.CLOSED_ON).isEmpty())
                .isPresent();
    }

    private void industry(Entry entry, List<Fault> faults) {
        if (!industries.contains(entry.field(Field.INDUSTRY))) {
            faults.add(new Fault("industry", FaultCode.UNKNOWN_INDUSTRY));
        }
    }

    private void require(EntryKind kind, Entry from, String field, FaultCode code, List<Fault> faults) {
        if (register.on(kind, from.field(field), from.validFrom()).isEmpty()) {
            faults.add(new Fault(field, code));
        }
    }

    /** A day that has passed is only for what the register does not know: nobody can have relied on it. */
    private boolean rewrites(Entry entry) {
        return entry.validFrom().isBefore(today)
                && register.knows(entry.kind(), entry.code())
                && !register.saysAlready(entry);
    }
}
