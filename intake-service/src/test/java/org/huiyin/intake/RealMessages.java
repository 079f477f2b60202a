package org.huiyin.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Real messages of citizens, with the answers that they got. They are no part of this project: where the file is absent a test that
 * asks for them is skipped, and says so.
 */
public final class RealMessages {
    private static final String FILE = "replied-messages.csv";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private RealMessages() {}

    /** A message; its author is a pseudonym. */
    public record Message(String id, String author, String title, String body, LocalDateTime at, String reply) {

        @Override
        public String toString() {
            return "Message[" + id + "]";
        }
    }

    /** All of them, or the end of the test. */
    public static List<Message> read(String what) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file(FILE, what))) {
            return rows.stream().map(RealMessages::message).toList();
        }
    }

    /** A file of the folder in which they lie, or the end of the test. */
    public static Path file(String name, String what) {
        Path file = Stream.of(System.getenv("HUIYIN_SHARED_DATA"), "../../shared/data", "../shared/data")
                .filter(folder -> folder != null)
                .map(folder -> Path.of(folder, name))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
        if (file == null) {
            System.err.println(
                    "SKIPPED: " + what + "; " + name + " is neither in HUIYIN_SHARED_DATA nor in ../shared/data");
        }
        Assumptions.assumeTrue(file != null, name + " is absent: skipped is " + what);
        return file;
    }

    private static Message message(NamedCsvRecord row) {
        return new Message(
                row.getField("id"),
                row.getField("user"),
                row.getField("title"),
                row.getField("body"),
                LocalDateTime.parse(row.getField("submitted_at"), TIME),
                row.getField("reply"));
    }
}
