package org.huiyin.evaluation.store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of facts as the store sees it: key columns, and groups of columns that hold the last event of one type each.
 * Builds the one statement that merges facts into it, the same for live events and for a rebuild.
 */
record FactTable(String name, List<Column> key, List<Group> groups) {

    record Column(String name, String type) {}

    /** The first column of a group is its sequence. */
    record Group(List<Column> columns) {
        Column sequence() {
            return columns.get(0);
        }
    }

    /** Adds a group in the short form {@code "accepted_seq bigint, accepted_at timestamptz"}. */
    static Group group(String columns) {
        return new Group(columns(columns));
    }

    static List<Column> columns(String text) {
        return Stream.of(text.split(", "))
                .map(column -> column.split(" "))
                .map(words -> new Column(words[0], words[1]))
                .toList();
    }

    /** The same table as if it had only the groups of which some row has the sequence. */
    FactTable narrowedTo(List<Map<String, Object>> rows) {
        return new FactTable(
                name,
                key,
                groups.stream()
                        .filter(group -> rows.stream()
                                .anyMatch(
                                        row -> row.containsKey(group.sequence().name())))
                        .toList());
    }

    /**
     * Merges rows, given as a JSON array in parameter 1, into the generations that {@code targets} selects. A group moves
     * only forward; a row with nothing new is not written at all.
     */
    String mergeInto(String targets) {
        String all = list(allColumns(), Column::name);
        return "insert into " + name + " as fact (generation, " + all + ") select target.generation, "
                + list(allColumns(), column -> "row." + column.name())
                + " from jsonb_to_recordset(cast(cast(? as text) as jsonb)) as row("
                + list(allColumns(), column -> column.name() + " " + column.type()) + ") cross join (" + targets
                + ") as target(generation) on conflict (generation, " + list(key, Column::name) + ") do update set "
                + groups.stream()
                        .flatMap(group -> group.columns().stream().map(column -> later(group, column)))
                        .collect(Collectors.joining(", "))
                + " where " + groups.stream().map(FactTable::isNewer).collect(Collectors.joining(" or "));
    }

    private List<Column> allColumns() {
        return Stream.concat(key.stream(), groups.stream().flatMap(group -> group.columns().stream()))
                .toList();
    }

    private static String later(Group group, Column column) {
        return column.name() + " = case when " + isNewer(group) + " then excluded." + column.name() + " else fact."
                + column.name() + " end";
    }

    private static String isNewer(Group group) {
        String sequence = group.sequence().name();
        return "excluded." + sequence + " > coalesce(fact." + sequence + ", 0)";
    }

    private static String list(List<Column> columns, Function<Column, String> text) {
        return columns.stream().map(text).collect(Collectors.joining(", "));
    }
}
