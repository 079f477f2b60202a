package org.huiyin.service.calendar;

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
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The national calendar as it is shipped on the class path. */
public final class CalendarFiles {
    private static final String DAYS = "calendar/days.csv";
    private static final String EDITION = "calendar/edition.properties";

    private CalendarFiles() {}

    /** Which edition of the data is shipped, and the years of which it knows every holiday. */
    public record Edition(int number, int firstYear, int lastYear) {}

    public static Edition edition() {
        Properties edition = new Properties();
        try (Reader reader = open(EDITION)) {
            edition.load(reader);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new Edition(number(edition, "edition"), number(edition, "first-year"), number(edition, "last-year"));
    }

    /** Holidays and moved working days, in the order of the file. */
    public static List<SpecialDay> days() {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(open(DAYS));
                Stream<NamedCsvRecord> rows = reader.stream()) {
            return rows.map(CalendarFiles::day).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public static WorkCalendar calendar(ZoneId zone) {
        Edition edition = edition();
        return new WorkCalendar(edition.number(), zone, edition.firstYear(), edition.lastYear(), days());
    }

    private static SpecialDay day(NamedCsvRecord row) {
        return new SpecialDay(
                LocalDate.parse(row.getField("date")),
                DayKind.valueOf(row.getField("day")),
                row.getField("name_zh"),
                row.getField("name_en"));
    }

    private static int number(Properties edition, String key) {
        return Integer.parseInt(edition.getProperty(key).strip());
    }

    private static Reader open(String file) throws IOException {
        InputStream stream = CalendarFiles.class.getClassLoader().getResourceAsStream(file);
        if (stream == null) {
            throw new FileNotFoundException(file);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
