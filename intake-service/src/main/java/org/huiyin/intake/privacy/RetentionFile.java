package org.huiyin.intake.privacy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the years from {@code codes/retention.csv}; the line {@code *} holds for every category without one. */
public final class RetentionFile {
    private static final String PATH = "/codes/retention.csv";
    private static final String OTHERWISE = "*";

    private RetentionFile() {}

    public static Retention read() {
        try (InputStream bytes = RetentionFile.class.getResourceAsStream(PATH)) {
            if (bytes == null) {
                throw new IllegalStateException("missing in the jar: " + PATH);
            }
            try (var reader =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                return retention(reader.stream()
                        .collect(Collectors.toMap(row -> row.getField("category"), RetentionFile::years)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Retention retention(Map<String, Integer> lines) {
        Integer otherwise = lines.remove(OTHERWISE);
        if (otherwise == null) {
            throw new IllegalStateException("no line for every other category in " + PATH);
        }
        return new Retention(lines, otherwise);
    }

    private static int years(NamedCsvRecord row) {
        return Integer.parseInt(row.getField("years"));
    }
}
