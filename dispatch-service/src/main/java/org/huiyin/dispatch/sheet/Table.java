package org.huiyin.dispatch.sheet;

import static org.huiyin.dispatch.sheet.Column.optional;
import static org.huiyin.dispatch.sheet.Column.required;

import java.util.List;
import java.util.Optional;

/** What a file for the register holds, with its columns. */
public enum Table {
    TERRITORIES(
            required("code", Form.CODE),
            optional("parent", Form.CODE),
            required("level", Form.TERRITORY_LEVEL),
            required("name_zh", Form.NAME),
            required("name_en", Form.NAME),
            optional("valid_from", Form.DATE)),
    UNITS(
            required("code", Form.CODE),
            required("name_zh", Form.NAME),
            required("name_en", Form.NAME),
            required("level", Form.UNIT_LEVEL),
            optional("territory", Form.CODE),
            required("industry", Form.WORD),
            optional("valid_from", Form.DATE)),
    SECTIONS(
            required("code", Form.CODE),
            required("name_zh", Form.NAME),
            required("name_en", Form.NAME),
            required("unit", Form.CODE),
            required("territory", Form.CODE),
            required("industry", Form.WORD),
            optional("leader", Form.CODE),
            optional("leader_name_zh", Form.NAME),
            optional("leader_name_en", Form.NAME),
            optional("leader_mailbox", Form.MAILBOX),
            required("section_mailbox", Form.MAILBOX),
            optional("valid_from", Form.DATE)),
    LEADERS(
            required("section", Form.CODE),
            required("leader", Form.CODE),
            required("name_zh", Form.NAME),
            required("name_en", Form.NAME),
            required("mailbox", Form.MAILBOX),
            required("from", Form.DATE),
            optional("until", Form.DATE));

    private final List<Column> columns;

    Table(Column... columns) {
        this.columns = List.of(columns);
    }

    public List<Column> columns() {
        return columns;
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** The column whose value names the row. */
    public String key() {
        return columns.get(0).name();
    }

    /** The column that says from which day on the row holds. */
    public String day() {
        return this == LEADERS ? "from" : "valid_from";
    }
}
