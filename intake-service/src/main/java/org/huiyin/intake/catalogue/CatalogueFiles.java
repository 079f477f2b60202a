package org.huiyin.intake.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the catalogue from the CSV files in {@code codes/}; dispatch routes on copies of what it needs. */
public final class CatalogueFiles {

    private CatalogueFiles() {}

    public static Catalogue read() {
        return new Catalogue(
                rows("categories", CatalogueFiles::category), rows("territories", CatalogueFiles::territory));
    }

    /** By which words people tell what they mean, for each main category. */
    public static Map<String, List<String>> categoryWords() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        rows("category-words", Function.identity())
                .forEach(row -> words.put(
                        row.getField("code"), List.of(row.getField("words").split(" "))));
        return words;
    }

    private static Category category(NamedCsvRecord row) {
        String parent = row.getField("parent");
        String until = row.getField("valid_until");
        return new Category(
                row.getField("code"),
                parent.isEmpty() ? null : parent,
                row.getField("name_zh"),
                row.getField("name_en"),
                Integer.parseInt(row.getField("edition")),
                until.isEmpty() ? null : LocalDate.parse(until));
    }

    private static Entry entry(NamedCsvRecord row) {
        return new Entry(row.getField("code"), row.getField("name_zh"), row.getField("name_en"));
    }

    private static Territory territory(NamedCsvRecord row) {
        String parent = row.getField("parent");
        return new Territory(
                row.getField("code"),
                parent.isEmpty() ? null : parent,
                row.getField("level"),
                row.getField("name_zh"),
                row.getField("name_en"));
    }

    private static <T> List<T> rows(String file, Function<NamedCsvRecord, T> read) {
        String path = "/codes/" + file + ".csv";
        try (InputStream bytes = CatalogueFiles.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("missing in the jar: " + path);
            }
            try (var reader =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                return reader.stream().map(read).toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
