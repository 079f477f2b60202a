package org.huiyin.dispatch.sheet;

import java.util.ArrayList;
import java.util.List;

/** Looks at the values of a row one by one. */
final class Forms {
    private static final List<String> LEADER = List.of("leader", "leader_name_zh", "leader_name_en", "leader_mailbox");
    private final Table table;

    Forms(Table table) {
        this.table = table;
    }

    List<Fault> faults(Line line) {
        List<Fault> faults = new ArrayList<>(line.faults());
        for (Column column : table.columns()) {
            String value = line.value(column.name());
            if (!value.isEmpty()) {
                column.form().fault(value).ifPresent(code -> faults.add(new Fault(column.name(), code)));
            } else if (column.required()) {
                faults.add(new Fault(column.name(), FaultCode.MISSING_VALUE));
            }
        }
        if (table == Table.SECTIONS) {
            faults.addAll(halfALeader(line));
        }
        return faults;
    }

    /** A leader comes with names and mailbox or not at all. */
    private static List<Fault> halfALeader(Line line) {
        if (LEADER.stream().allMatch(column -> line.value(column).isEmpty())) {
            return List.of();
        }
        return LEADER.stream()
                .filter(column -> line.value(column).isEmpty())
                .map(column -> new Fault(column, FaultCode.MISSING_VALUE))
                .toList();
    }
}
