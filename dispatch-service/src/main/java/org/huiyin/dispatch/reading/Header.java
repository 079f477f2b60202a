package org.huiyin.dispatch.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.dispatch.sheet.Column;
import org.huiyin.dispatch.sheet.Fault;
import org.huiyin.dispatch.sheet.FaultCode;
import org.huiyin.dispatch.sheet.Line;
import org.huiyin.dispatch.sheet.Table;
import org.huiyin.service.sheet.UnreadableSheet;

/** The names of the columns in the order in which they stand in the file. */
final class Header {
    private final List<String> names;

    Header(List<String> found, Table table) {
        this.names = found.stream().map(String::strip).toList();
        Set<String> known = new HashSet<>();
        for (String name : names) {
            if (table.column(name).isEmpty() || !known.add(name)) {
                throw UnreadableSheet.unknownColumn(known.size() + 1);
            }
        }
        for (Column column : table.columns()) {
            if (column.required() && !known.contains(column.name())) {
                throw UnreadableSheet.missingColumn(column.name());
            }
        }
    }

    String name(int place) {
        return place < names.size() ? names.get(place) : "";
    }

    Line line(int number, List<String> values, List<Fault> found) {
        List<Fault> faults = new ArrayList<>(found);
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < Math.min(values.size(), names.size()); i++) {
            byName.put(names.get(i), values.get(i).strip());
        }
        if (values.size() != names.size()) {
            faults.add(new Fault("", FaultCode.WRONG_WIDTH));
        }
        return new Line(number, byName, faults);
    }

    int width() {
        return names.size();
    }
}
