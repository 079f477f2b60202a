package org.huiyin.intake.helping;

import java.util.List;

/** Which register a sheet is for, and the columns that it must have; the first ones say which row is whose. */
public enum RegisterSheet {
    ENTERPRISES(1, "credit_code", "name", "above_scale", "territory", "industry"),
    HELPERS(1, "code", "name", "unit", "mailbox"),
    ASSIGNMENTS(3, "credit_code", "role", "from", "helper", "until");

    private final int keyColumns;
    private final List<String> columns;

    RegisterSheet(int keyColumns, String... columns) {
        this.keyColumns = keyColumns;
        this.columns = List.of(columns);
    }

    List<String> columns() {
        return columns;
    }

    /** The columns whose values together stand in one row only. */
    List<String> key() {
        return columns.subList(0, keyColumns);
    }
}
