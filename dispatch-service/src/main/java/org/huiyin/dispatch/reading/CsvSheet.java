package org.huiyin.dispatch.reading;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.huiyin.dispatch.sheet.FileFault;
import org.huiyin.dispatch.sheet.Line;
import org.huiyin.dispatch.sheet.Table;

/** Values with commas between. */
record CsvSheet(Path file, Charset charset, Table table) implements Sheet {
    private static final int LONGEST_VALUE = 64 * 1024;

    @Override
    public void each(Consumer<Line> reader) {
        try (InputStream bytes = Encodings.withoutMark(new BufferedInputStream(Files.newInputStream(file)));
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .maxBufferSize(LONGEST_VALUE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(new InputStreamReader(bytes, charset))) {
            read(records.iterator(), reader);
        } catch (CsvParseException | UncheckedIOException e) {
            throw new UnreadableFile(FileFault.BROKEN_FILE, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Iterator<CsvRecord> records, Consumer<Line> reader) {
        if (!records.hasNext()) {
            throw new UnreadableFile(FileFault.NO_HEADER);
        }
        Header header = new Header(records.next().getFields(), table);
        for (int count = 1; records.hasNext(); count++) {
            if (count > MOST_ROWS) {
                throw new UnreadableFile(FileFault.TOO_MANY_ROWS);
            }
            CsvRecord next = records.next();
            reader.accept(header.line((int) next.getStartingLineNumber(), next.getFields(), List.of()));
        }
    }
}
