package org.huiyin.dispatch.sheet;

import java.util.List;
import java.util.Map;

/**
 * A row as it was read.
 *
 * @param number of its first line in the file, as an editor counts
 * @param values by column; a column that is not in the file is empty
 * @param faults what reading it found
 */
public record Line(int number, Map<String, String> values, List<Fault> faults) {

    public Line {
        values = Map.copyOf(values);
        faults = List.copyOf(faults);
    }

    public String value(String column) {
        return values.getOrDefault(column, "");
    }
}
