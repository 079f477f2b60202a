package org.huiyin.intake.bulk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huiyin.service.sheet.SheetRow;
import org.huiyin.service.sheet.UnreadableSheet;

/** The columns of one file, in the order in which they stand in it. */
public final class Columns {
    private final Profile profile;
    private final List<Field> fields;

    private Columns(Profile profile, List<Field> fields) {
        this.profile = profile;
        this.fields = List.copyOf(fields);
    }

    /** Reads the header. Throws {@link UnreadableSheet} for an unknown or doubled column, or one that lacks. */
    public static Columns of(Profile profile, SheetRow header) {
        List<String> names = header.texts().stream().map(String::strip).toList();
        Set<Field> fields = new LinkedHashSet<>();
        for (String name : names) {
            Optional<Field> field = profile.field(name);
            if (field.isEmpty() || !fields.add(field.get())) {
                throw UnreadableSheet.unknownColumn(fields.size() + 1);
            }
        }
        for (Field required : profile.required()) {
            if (!fields.contains(required)) {
                throw UnreadableSheet.missingColumn(profile.column(required));
            }
        }
        return new Columns(profile, List.copyOf(fields));
    }

    /** The values of a row by what they say; empty cells are absent. */
    public RowValues read(SheetRow row) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        List<RowFault> faults = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            SheetRow.Cell cell = row.cell(i);
            if (cell.formula()) {
                faults.add(new RowFault(profile.column(field), "formula"));
            }
            String text = field == Field.RECEIVED_ON && cell.moment() != null
                    ? Objects.requireNonNull(cell.moment()).toLocalDate().toString()
                    : cell.text();
            if (!text.isBlank()) {
                values.put(field, field == Field.TEXT ? paragraphs(text) : text.strip());
            }
        }
        if (row.cells().stream().skip(fields.size()).anyMatch(cell -> !cell.text()
                .isBlank())) {
            faults.add(new RowFault("", "wrong-width"));
        }
        return new RowValues(row.number(), values, faults);
    }

    /** Sheets end their lines in three ways. */
    private static String paragraphs(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
