package org.huiyin.intake.bulk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of complaints as it was read; nothing in it has been checked yet.
 *
 * @param line of the file, as an editor counts
 * @param values what is not empty
 * @param faults what reading it found
 */
public record RowValues(int line, Map<Field, String> values, List<RowFault> faults) {
    private static final char BETWEEN = '\u001f';

    public RowValues {
        values = Map.copyOf(values);
        faults = List.copyOf(faults);
    }

    public @Nullable String value(Field field) {
        return values.get(field);
    }

    /** All that the row says, in one order whatever the order of its columns: what is hashed to know it again. */
    public String canonical() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(values)
                .forEach((field, value) ->
                        text.append(field.name()).append('=').append(value).append(BETWEEN));
        return text.toString();
    }

    @Override
    public String toString() {
        return "RowValues[line " + line + "]";
    }
}
