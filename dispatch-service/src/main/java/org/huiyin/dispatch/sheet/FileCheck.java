package org.huiyin.dispatch.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.dispatch.dated.DatedRegister;
import org.huiyin.dispatch.dated.Entry;
import org.huiyin.dispatch.dated.EntryKind;

/**
 * Checks a file in two passes: first every row is noted, then every row is judged in the light of all. Between the passes it keeps
 * one key per row, and of leaders and territories the entry; never the file.
 */
public final class FileCheck {
    private final Table table;
    private final DatedRegister register;
    private final Forms forms;
    private final Rows rows;
    private final References references;
    private final Map<String, Integer> firstLines = new HashMap<>();
    private final Tree tree;
    private final Terms terms;

    public FileCheck(Table table, DatedRegister register, Set<String> industries, LocalDate today) {
        this.table = table;
        this.register = register;
        this.forms = new Forms(table);
        this.rows = new Rows(table, today);
        this.references = new References(table, register, industries, today);
        this.tree = new Tree(register);
        this.terms = new Terms(register);
    }

    /** First pass. */
    public void note(Line line) {
        if (!forms.faults(line).isEmpty()) {
            return;
        }
        List<Entry> entries = rows.entries(line);
        boolean first = firstLines.putIfAbsent(key(line), line.number()) == null;
        if (first && references.faults(entries).isEmpty()) {
            entries.forEach(this::note);
        }
    }

    private void note(Entry entry) {
        if (entry.kind() == EntryKind.TERRITORY) {
            tree.add(entry);
        } else if (entry.kind() == EntryKind.LEADER && !register.saysAlready(entry)) {
            terms.add(entry);
        }
    }

    /** Between the passes. */
    public void allNoted() {
        terms.sort();
    }

    /** Second pass, in the same order. */
    public Judged judge(Line line) {
        String code = shown(line.value(table.key()));
        List<Fault> faults = new ArrayList<>(forms.faults(line));
        if (!faults.isEmpty()) {
            return Judged.of(line, code, faults, List.of());
        }
        List<Entry> entries = rows.entries(line);
        if (firstLines.getOrDefault(key(line), line.number()) != line.number()) {
            faults.add(new Fault(table.key(), FaultCode.DUPLICATE));
        }
        faults.addAll(references.faults(entries));
        List<Entry> news =
                entries.stream().filter(entry -> !register.saysAlready(entry)).toList();
        news.forEach(entry -> faults.addAll(together(entry)));
        return Judged.of(line, code, faults, news);
    }

    private List<Fault> together(Entry entry) {
        return switch (entry.kind()) {
            case TERRITORY -> tree.faults(entry);
            case LEADER -> terms.faults(entry, "leader");
            case UNIT, SECTION -> List.of();
        };
    }

    /** Only what can be a code is shown again. */
    private static String shown(String code) {
        return Form.CODE.fault(code).isEmpty() ? code : "";
    }

    private String key(Line line) {
        return line.value(table.key()) + " " + rows.day(line);
    }
}
