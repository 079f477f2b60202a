package org.huiyin.intake.helping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.huiyin.service.sheet.Sheet;
import org.huiyin.service.sheet.SheetFault;
import org.huiyin.service.sheet.SheetRow;
import org.huiyin.service.sheet.UnreadableSheet;
import org.jspecify.annotations.Nullable;

/** Reads a sheet into entries and faults. Values are taken as they stand, never reckoned. Used once. */
final class SheetReader<T> {
    private final RegisterSheet sheet;
    private final Function<RegisterRow, T> rule;
    private final Set<List<String>> seen = new HashSet<>();
    private final Result<T> result = new Result<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private @Nullable List<String> header;

    SheetReader(RegisterSheet sheet, Function<RegisterRow, T> rule) {
        this.sheet = sheet;
        this.rule = rule;
    }

    /** Entries with their lines, and what was wrong with the other rows. */
    record Result<T>(List<T> entries, List<Integer> lines, List<RowFault> faults) {}

    Result<T> read(Sheet file) {
        file.each(this::note);
        if (header == null) {
            throw new UnreadableSheet(SheetFault.NO_HEADER);
        }
        return result;
    }

    private void note(SheetRow next) {
        if (header == null) {
            header = header(next);
        } else if (!next.blank()) {
            read(next, header);
        }
    }

    private void read(SheetRow next, List<String> names) {
        try {
            T entry = rule.apply(row(next, names));
            result.entries().add(entry);
            result.lines().add(next.number());
        } catch (RegisterRow.Bad bad) {
            result.faults().add(bad.fault());
        }
    }

    private RegisterRow row(SheetRow next, List<String> names) {
        Map<String, SheetRow.Cell> cells = new HashMap<>();
        RegisterRow row = new RegisterRow(next.number(), cells);
        if (next.cells().size() > names.size()) {
            throw row.bad("", "wrong-width", "has more values than the header has columns");
        }
        for (int i = 0; i < names.size(); i++) {
            cells.put(names.get(i), next.cell(i));
        }
        if (!seen.add(sheet.key().stream().map(row::text).toList())) {
            throw row.bad("", "duplicate", "stands in the sheet before");
        }
        return row;
    }

    private List<String> header(SheetRow first) {
        List<String> names = first.texts().stream().map(String::strip).toList();
        for (String column : sheet.columns()) {
            if (!names.contains(column)) {
                throw UnreadableSheet.missingColumn(column);
            }
        }
        Set<String> expected = new HashSet<>(sheet.columns());
        for (int i = 0; i < names.size(); i++) {
            if (!expected.remove(names.get(i))) {
                throw UnreadableSheet.unknownColumn(i + 1);
            }
        }
        return names;
    }
}
