package org.huiyin.dispatch.importing;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huiyin.dispatch.city.CityData;
import org.huiyin.dispatch.city.Editions;
import org.huiyin.dispatch.register.Leader;
import org.huiyin.dispatch.register.Names;
import org.huiyin.dispatch.register.Section;
import org.huiyin.dispatch.register.Territory;
import org.huiyin.dispatch.register.TerritoryLevel;
import org.huiyin.dispatch.register.Unit;
import org.huiyin.dispatch.register.UnitLevel;
import org.huiyin.dispatch.routing.Rule;
import org.huiyin.service.calendar.CalendarFiles;

/** Reads the city's data sets from the CSV files on the class path. */
public final class CityFiles {
    private CityFiles() {}

    public static CityData read() {
        return new CityData(
                editions(),
                rows("register/territories.csv", CityFiles::territory),
                rows("register/units.csv", CityFiles::unit),
                rows("register/sections.csv", CityFiles::section),
                rows("register/routing-rules.csv", CityFiles::rule),
                TimeFiles.read(),
                CalendarFiles.days());
    }

    /** Codes of the categories of complaints. */
    static List<String> categories() {
        return rows("register/categories.csv", row -> row.getField("code"));
    }

    static Editions editions() {
        Properties versions = new Properties();
        try (Reader reader = open("register/versions.properties")) {
            versions.load(reader);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        CalendarFiles.Edition calendar = CalendarFiles.edition();
        return new Editions(
                number(versions, "register"),
                number(versions, "routing"),
                calendar.number(),
                calendar.firstYear(),
                calendar.lastYear());
    }

    private static int number(Properties versions, String key) {
        return Integer.parseInt(versions.getProperty(key).strip());
    }

    private static Territory territory(NamedCsvRecord row) {
        String parent = row.getField("parent");
        return new Territory(
                row.getField("code"),
                parent.isEmpty() ? null : parent,
                TerritoryLevel.valueOf(row.getField("level")),
                names(row, ""));
    }

    private static Unit unit(NamedCsvRecord row) {
        return new Unit(
                row.getField("code"),
                names(row, ""),
                UnitLevel.valueOf(row.getField("level")),
                row.getField("territory"),
                row.getField("industry"));
    }

    private static Section section(NamedCsvRecord row) {
        return new Section(
                row.getField("code"),
                names(row, ""),
                row.getField("unit"),
                row.getField("territory"),
                row.getField("industry"),
                new Leader(row.getField("leader"), names(row, "leader_"), row.getField("leader_mailbox")),
                row.getField("section_mailbox"),
                LocalDate.parse(row.getField("valid_from")));
    }

    private static Rule rule(NamedCsvRecord row) {
        return new Rule(
                row.getField("id"), row.getField("category"), row.getField("territory"), row.getField("section"));
    }

    private static Names names(NamedCsvRecord row, String prefix) {
        return new Names(row.getField(prefix + "name_zh"), row.getField(prefix + "name_en"));
    }

    static <T> List<T> rows(String file, Function<NamedCsvRecord, T> entry) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(open(file));
                Stream<NamedCsvRecord> rows = reader.stream()) {
            return rows.map(entry).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Reader open(String file) throws IOException {
        InputStream stream = CityFiles.class.getClassLoader().getResourceAsStream(file);
        if (stream == null) {
            throw new FileNotFoundException(file);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
