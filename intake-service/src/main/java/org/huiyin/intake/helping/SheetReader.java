package org.huiyin.intake.helping;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.huiyin.service.problem.Problems;

/** Reads a sheet of comma-separated values into entries and faults. Rows are limited; values are taken as they stand, never reckoned. */
final class SheetReader<T> {
    private static final int MOST_ROWS = 20_000;
    private static final int LONGEST_VALUE = 16 * 1024;

    private final RegisterSheet sheet;
    private final Function<SheetRow, T> rule;
    private final Set<List<String>> seen = new HashSet<>();

    SheetReader(RegisterSheet sheet, Function<SheetRow, T> rule) {
        this.sheet = sheet;
        this.rule = rule;
    }

    /** Entries with their lines, and what was wrong with the other rows. */
    record Result<T>(List<T> entries, List<Long> lines, List<SheetFault> faults) {}

    Result<T> read(byte[] bytes) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .maxBufferSize(LONGEST_VALUE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(SheetText.of(bytes))) {
            return rows(records.iterator());
        } catch (CsvParseException unreadable) {
            throw Problems.badRequest("broken-sheet", "The sheet is not comma-separated text of short values.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Result<T> rows(Iterator<CsvRecord> records) {
        List<String> header = header(records);
        Result<T> result = new Result<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        while (records.hasNext()) {
            CsvRecord next = records.next();
            if (result.entries().size() + result.faults().size() == MOST_ROWS) {
                throw Problems.badRequest("too-many-rows", "A sheet has at most 20,000 rows. Send several.");
            }
            read(next, header, result);
        }
        return result;
    }

    private void read(CsvRecord next, List<String> header, Result<T> result) {
        try {
            T entry = rule.apply(row(next, header));
            result.entries().add(entry);
            result.lines().add(next.getStartingLineNumber());
        } catch (SheetRow.Bad bad) {
            result.faults().add(bad.fault());
        }
    }

    private SheetRow row(CsvRecord next, List<String> header) {
        Map<String, String> values = new HashMap<>();
        SheetRow row = new SheetRow(next.getStartingLineNumber(), values);
        if (next.getFieldCount() != header.size()) {
            throw row.bad("", "wrong-width", "has more or fewer values than the header has columns");
        }
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), next.getField(i).strip());
        }
        if (!seen.add(sheet.key().stream().map(values::get).toList())) {
            throw row.bad("", "duplicate", "stands in the sheet before");
        }
        return row;
    }

    private List<String> header(Iterator<CsvRecord> records) {
        List<String> found = records.hasNext()
                ? records.next().getFields().stream().map(String::strip).toList()
                : List.of();
        if (found.size() != sheet.columns().size()
                || !Set.copyOf(sheet.columns()).equals(new HashSet<>(found))) {
            throw Problems.badRequest(
                    "wrong-columns", "The first line must name these columns: " + String.join(", ", sheet.columns()));
        }
        return found;
    }
}
