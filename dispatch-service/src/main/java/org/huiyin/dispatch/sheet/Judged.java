package org.huiyin.dispatch.sheet;

import java.util.List;
import org.huiyin.dispatch.dated.Entry;

/** What is made of a row: the entries that it asks for, or what is wrong with it. */
public record Judged(int line, String code, RowOutcome outcome, List<Fault> faults, List<Entry> entries) {

    public Judged {
        faults = List.copyOf(faults);
        entries = List.copyOf(entries);
    }

    static Judged of(Line line, String code, List<Fault> faults, List<Entry> entries) {
        if (!faults.isEmpty()) {
            return new Judged(line.number(), code, RowOutcome.BAD, faults, List.of());
        }
        return new Judged(
                line.number(), code, entries.isEmpty() ? RowOutcome.UNCHANGED : RowOutcome.GOOD, faults, entries);
    }

    /** Unchanged: the register says the same already. */
    public enum RowOutcome {
        GOOD,
        UNCHANGED,
        BAD
    }
}
